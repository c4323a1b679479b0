/** PageLayout, headers and footers, page breaks. Office.js speaks points, the model millimetres. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/a1';
import type { Area, HeaderFooter, Page, Sheet } from '../../../workbook/workbook';
import { booleanArg, choiceArg, integerArg, optionalText, rangeArg, recordArg } from '../args';
import type { HostObject, Member, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { looseOf, noteSheet } from '../state';
import { otherRange } from '../range-refs';

const POINT = 25.4 / 72;
const toPoints = (millimetres: number): number => Math.round((millimetres / POINT) * 1000) / 1000;
const toMillimetres = (points: number): number => Math.round(points * POINT * 100) / 100;

/** A sheet that was never set up has Excel's usual page. */
export function usualPage(): Page {
  return {
    orientation: 'portrait',
    margins: { top: 19.05, right: 17.78, bottom: 19.05, left: 17.78, header: 7.62, footer: 7.62 },
    fit: { wide: 0, tall: 0 },
    printArea: null,
    titleRows: null,
    header: {},
    footer: {},
    firstPageWithoutHeader: false,
    centerHorizontally: false,
    breaksBefore: [],
  };
}

const pageOf = (sheet: Sheet): Page => sheet.page ?? usualPage();

function change(sheet: Sheet, state: HostState, edit: (page: Page) => void): void {
  const page = pageOf(sheet);
  edit(page);
  sheet.page = page;
  noteSheet(state, sheet);
}

function margin(key: keyof Page['margins']): Member<Sheet> {
  return property(
    '1.9',
    (sheet) => toPoints(pageOf(sheet).margins[key]),
    (sheet, value, state) => {
      const points = rangeArg(value, `${key}Margin`, 0, 1400);
      change(sheet, state, (page) => {
        page.margins = { ...page.margins, [key]: toMillimetres(points) };
      });
    },
  );
}

/** Settings `Page` does not carry; only Excel's usual value is taken. */
function usual(name: string, value: unknown): Member<Sheet> {
  return property(
    '1.9',
    () => value,
    (_, given) => {
      if (given !== value) refuse('UnsupportedFeature', `The stand-in for Excel keeps no ${name}`);
    },
  );
}

function setZoom(sheet: Sheet, value: unknown, state: HostState): void {
  const zoom = recordArg(value, 'zoom');
  const scale = zoom['scale'];
  if (scale !== undefined && scale !== null) {
    const percent = integerArg(scale, 'scale', 10, 400);
    change(sheet, state, (page) => {
      page.fit = { wide: 0, tall: 0 };
      if (percent === 100) delete page.scale;
      else page.scale = percent;
    });
    return;
  }
  const pages = (key: string): number => {
    const given = zoom[key];
    return given === undefined || given === null ? 0 : integerArg(given, key, 0, 32_767);
  };
  const fit = { wide: pages('horizontalFitToPages'), tall: pages('verticalFitToPages') };
  change(sheet, state, (page) => {
    page.fit = fit;
    delete page.scale;
  });
}

function printArea(sheet: Sheet): Area | null {
  const area = pageOf(sheet).printArea;
  return area === null ? null : { ...area };
}

function titleRows(sheet: Sheet): HostObject | null {
  const rows = pageOf(sheet).titleRows;
  if (rows === null) return null;
  return object('Range', {
    sheet,
    area: { row: rows.from, column: 0, rows: rows.to - rows.from + 1, columns: MAX_COLUMNS },
  });
}

const MARGIN_UNITS = { Points: POINT, Inches: 25.4, Centimeters: 10 } as const;

export const pageLayout: TypeTable<Sheet> = {
  members: {
    Orientation: property(
      '1.9',
      (sheet) => (pageOf(sheet).orientation === 'portrait' ? 'Portrait' : 'Landscape'),
      (sheet, value, state) => {
        const chosen = choiceArg(value, ['Portrait', 'Landscape'] as const, 'orientation');
        change(sheet, state, (page) => {
          page.orientation = chosen === 'Portrait' ? 'portrait' : 'landscape';
        });
      },
    ),
    PaperSize: usual('paper but A4', 'A4'),
    TopMargin: margin('top'),
    RightMargin: margin('right'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    CenterHorizontally: property(
      '1.9',
      (sheet) => pageOf(sheet).centerHorizontally,
      (sheet, value, state) => {
        const on = booleanArg(value, 'centerHorizontally');
        change(sheet, state, (page) => {
          page.centerHorizontally = on;
        });
      },
    ),
    CenterVertically: usual('vertical centring', false),
    BlackAndWhite: usual('printing in black and white', false),
    DraftMode: usual('draft printing', false),
    PrintGridlines: usual('printed gridlines', false),
    PrintHeadings: usual('printed headings', false),
    PrintComments: usual('printed comments', 'NoComments'),
    PrintErrors: usual('printed errors', 'AsDisplayed'),
    PrintOrder: usual('page order', 'DownThenOver'),
    FirstPageNumber: usual('first page number', ''),
    Zoom: property(
      '1.9',
      (sheet) => {
        const { fit, scale } = pageOf(sheet);
        const { wide, tall } = fit;
        return wide === 0 && tall === 0
          ? { scale: scale ?? 100 }
          : { horizontalFitToPages: wide === 0 ? null : wide, verticalFitToPages: tall === 0 ? null : tall };
      },
      setZoom,
    ),
    HeadersFooters: child('1.9', (sheet) => object('HeaderFooterGroup', sheet)),
    SetPrintArea: method('1.9', (sheet, [range], state) => {
      const { area, sheet: owner } = otherRange(range, sheet, 'printArea');
      if (owner !== sheet) invalidArgument('printArea');
      change(sheet, state, (page) => {
        page.printArea = { ...area };
      });
    }),
    GetPrintArea: method('1.9', (sheet) => {
      const area = printArea(sheet);
      return area === null ? notFound('print area') : object('RangeAreas', { sheet, areas: [area] });
    }),
    GetPrintAreaOrNullObject: method('1.9', (sheet) => {
      const area = printArea(sheet);
      return area === null ? null : object('RangeAreas', { sheet, areas: [area] });
    }),
    SetPrintTitleRows: method('1.9', (sheet, [range], state) => {
      const { area, sheet: owner } = otherRange(range, sheet, 'printTitleRows');
      if (owner !== sheet || area.rows === MAX_ROWS) invalidArgument('printTitleRows');
      change(sheet, state, (page) => {
        page.titleRows = { from: area.row, to: area.row + area.rows - 1 };
      });
    }),
    GetPrintTitleRows: method('1.9', (sheet) => titleRows(sheet) ?? notFound('title rows')),
    GetPrintTitleRowsOrNullObject: method('1.9', titleRows),
    GetPrintTitleColumnsOrNullObject: method('1.9', () => null),
    SetPrintMargins: method('1.9', (sheet, [unit, options], state) => {
      const factor = MARGIN_UNITS[choiceArg(unit, Object.keys(MARGIN_UNITS) as (keyof typeof MARGIN_UNITS)[], 'unit')];
      const given = recordArg(options, 'marginOptions');
      change(sheet, state, (page) => {
        for (const key of Object.keys(page.margins) as (keyof Page['margins'])[]) {
          const size = given[key];
          if (size === undefined || size === null) continue;
          page.margins = { ...page.margins, [key]: Math.round(rangeArg(size, key, 0, 1400) * factor * 100) / 100 };
        }
      });
    }),
  },
};

export const headerFooterGroup: TypeTable<Sheet> = {
  members: {
    State: property(
      '1.9',
      (sheet) => (pageOf(sheet).firstPageWithoutHeader ? 'FirstAndDefault' : 'Default'),
      (sheet, value, state) => {
        const chosen = choiceArg(
          value,
          ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const,
          'state',
        );
        if (chosen === 'OddAndEven' || chosen === 'FirstOddAndEven') {
          refuse('UnsupportedFeature', 'The stand-in for Excel keeps no headers for odd and even pages');
        }
        change(sheet, state, (page) => {
          page.firstPageWithoutHeader = chosen === 'FirstAndDefault';
        });
      },
    ),
    UseSheetMargins: usual('header margins of their own', true),
    UseSheetScale: usual('header scale of its own', true),
    DefaultForAllPages: child('1.9', (sheet) => object('HeaderFooter', { sheet, which: 'default' })),
    FirstPage: child('1.9', (sheet) => object('HeaderFooter', { sheet, which: 'first' })),
    OddPages: child('1.9', (sheet) => object('HeaderFooter', { sheet, which: 'odd' })),
    EvenPages: child('1.9', (sheet) => object('HeaderFooter', { sheet, which: 'even' })),
  },
};

type Part = { sheet: Sheet; which: 'default' | 'first' | 'odd' | 'even' };
/** Excel's limit for a header or footer with its codes. */
const HEADER_LIMIT = 255;

function headerPart(line: 'header' | 'footer', side: keyof HeaderFooter): Member<Part> {
  return property(
    '1.9',
    ({ sheet, which }, state) => {
      if (which === 'default' || which === 'odd') return pageOf(sheet)[line][side] ?? '';
      // The model's first page has no header and the footer of all pages.
      const own = looseOf(state, sheet).get(`${which}/${line}/${side}`);
      if (typeof own === 'string') return own;
      return which === 'first' && line === 'footer' ? (pageOf(sheet).footer[side] ?? '') : '';
    },
    ({ sheet, which }, value, state) => {
      const text = optionalText(value, `${side} ${line}`) ?? '';
      const others = Object.entries(pageOf(sheet)[line]).filter(([key]) => key !== side);
      const length = others.reduce((sum, [, part]) => sum + part.length + 2, text.length + 2);
      if (length > HEADER_LIMIT) invalidArgument(`${line}: up to ${HEADER_LIMIT} characters`);
      if (which === 'default' || which === 'odd') {
        change(sheet, state, (page) => {
          const next = { ...page[line] };
          if (text === '') delete next[side];
          else next[side] = text;
          page[line] = next;
        });
        return;
      }
      if (which === 'even' || (line === 'header' && text !== '')) {
        refuse('UnsupportedFeature', 'The stand-in for Excel keeps an empty header on the first page only');
      }
      looseOf(state, sheet).set(`${which}/${line}/${side}`, text);
      noteSheet(state, sheet);
    },
  );
}

export const headerFooter: TypeTable<Part> = {
  members: {
    LeftHeader: headerPart('header', 'left'),
    CenterHeader: headerPart('header', 'center'),
    RightHeader: headerPart('header', 'right'),
    LeftFooter: headerPart('footer', 'left'),
    CenterFooter: headerPart('footer', 'center'),
    RightFooter: headerPart('footer', 'right'),
  },
};

type Breaks = { sheet: Sheet; vertical: boolean };

function breakRows({ sheet, vertical }: Breaks): number[] {
  return vertical ? [] : pageOf(sheet).breaksBefore;
}

export const pageBreakCollection: TypeTable<Breaks> = {
  items: (self) => breakRows(self).map((row) => object('PageBreak', { sheet: self.sheet, row })),
  item: (self, key) => {
    const row = breakRows(self)[integerArg(typeof key === 'string' ? Number(key) : key, 'index', 0)];
    return row === undefined ? notFound('page break') : object('PageBreak', { sheet: self.sheet, row });
  },
  members: {
    Add: method('1.9', ({ sheet, vertical }, [range], state) => {
      if (vertical) refuse('UnsupportedFeature', 'The stand-in for Excel keeps no vertical page breaks');
      const { area } = otherRange(range, sheet, 'pageBreakRange');
      if (area.row === 0) invalidArgument('a page break needs a row above it');
      change(sheet, state, (page) => {
        page.breaksBefore = [...new Set([...page.breaksBefore, area.row])].sort((a, b) => a - b);
      });
      return object('PageBreak', { sheet, row: area.row });
    }),
    GetCount: method('1.9', (self) => breakRows(self).length),
    RemovePageBreaks: method('1.9', ({ sheet, vertical }, _, state) => {
      if (vertical || sheet.page === null) return;
      change(sheet, state, (page) => {
        page.breaksBefore = [];
      });
    }),
  },
};

export const pageBreak: TypeTable<{ sheet: Sheet; row: number }> = {
  id: ({ sheet, row }) => ({ _Id: String(pageOf(sheet).breaksBefore.indexOf(row)) }),
  members: {
    _Id: property('1.9', ({ sheet, row }) => String(pageOf(sheet).breaksBefore.indexOf(row))),
    RowIndex: property('1.9', ({ row }) => row),
    ColumnIndex: property('1.9', () => 0),
    Delete: method('1.9', ({ sheet, row }, _, state) =>
      change(sheet, state, (page) => {
        page.breaksBefore = page.breaksBefore.filter((entry) => entry !== row);
      }),
    ),
    GetCellAfterBreak: method('1.9', ({ sheet, row }) =>
      object('Range', { sheet, area: { row, column: 0, rows: 1, columns: 1 } }),
    ),
  },
};
