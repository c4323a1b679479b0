import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ChartPicture, DrawCharts } from '../../actions/report';
import { chartData, type ChartData } from '../../charts/chart-data';
import { paperChart, paperSize, SHARPNESS } from '../../charts/paper';

/** Draws charts for a file, one after the other; null for one that this browser does not draw. */
export const drawCharts: DrawCharts = async (charts, workbook) => {
  const pictures: (ChartPicture | null)[] = [];
  for (const chart of charts) pictures.push(await pictureOf(chartData(chart, workbook)).catch(() => null));
  return pictures;
};

async function pictureOf(data: ChartData): Promise<ChartPicture | null> {
  const image = new Image();
  // Data, not a blob: the page's policy lets no other images in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(data))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return png === null ? null : { png: new Uint8Array(await png.arrayBuffer()), ...paperSize(data) };
}

function svgOf(data: ChartData): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(paperChart(data)));
  const { firstElementChild } = place;
  const markup = firstElementChild === null ? '' : new XMLSerializer().serializeToString(firstElementChild);
  root.unmount();
  return markup;
}
