/** Charts as drawings for papers: self-contained SVG, of which a browser makes a picture. */
import { createElement, type ReactElement } from 'react';
import type { ChartData } from './chart-data';
import { ChartSvg } from './chart-svg';

/** Points: the room between the margins of an upright page, and letters that are read there. */
const WIDTH = 465;
const LETTERS = 9;
const TITLE_LETTERS = 10.5;
/** A line of bars and what stands around them. */
const BAR = 13;
const AROUND = 115;
const MOST_HEIGHT = 400;
const COLUMNS_HEIGHT = 250;
/** Of an inch of CSS, in points. */
const PIXELS_PER_POINT = 96 / 72;

/** Pixels of the finished picture for each pixel of the drawing: 288 to the inch of paper. */
export const SHARPNESS = 3;

/** Size on paper, in points. Bars get a line each, so long rankings are taller. */
export function paperSize({ kind, categories, series }: ChartData): { width: number; height: number } {
  const lines = kind === 'bar' ? categories.length * Math.max(1, series.length > 4 ? 1 : 1.1) : 0;
  const height = kind === 'bar' ? Math.min(MOST_HEIGHT, Math.round(AROUND + BAR * lines)) : COLUMNS_HEIGHT;
  return { width: WIDTH, height };
}

/** The chart as it is drawn for paper. */
export function paperChart(data: ChartData): ReactElement {
  const { width, height } = paperSize(data);
  return createElement(ChartSvg, {
    data: { ...data, fontSize: LETTERS, titleSize: TITLE_LETTERS },
    width: Math.round(width * PIXELS_PER_POINT),
    height: Math.round(height * PIXELS_PER_POINT),
    theme: { fontFamily: 'Arial, "Liberation Sans", sans-serif', text: '#000000' },
  });
}

/** What a renderer made of `paperChart`, as a document of its own that can be loaded as an image. */
export function svgDocument(markup: string): string {
  return markup.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
}
