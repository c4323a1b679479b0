/** Decides what each column of the source holds: by its heading first, by its cells where the heading leaves it open. */
import type { TaskField } from '../task';
import type { ColumnContent } from './column-content';
import type { Header, HeaderColumn } from './header';
import type { ColumnRole } from './headings';

/**
 * `by`: what decided. `choice`: a person said so. `repeated`: another column has the role already. `nothing`: a column of the office's
 * own, whose text goes to the notes.
 */
export type ImportColumn = {
  column: number;
  heading: string;
  role: ColumnRole | null;
  sure: boolean;
  by: 'heading' | 'content' | 'choice' | 'repeated' | 'nothing';
  samples: string[];
};

export type ColumnChoices = Readonly<Record<number, TaskField | null>>;

const WEAKER = 4;
const isTitle = ({ reading }: HeaderColumn) => reading?.roles[0] === 'title';

const EMPTY: ColumnContent = {
  ...{ filled: 0, deadline: 0, percent: 0, amount: 0, unit: 0, units: 0, area: 0, areas: 0, number: 0, outcome: 0 },
  ...{ letters: 0, samples: [] },
};

const MOST = 0.5;
/** Nearly all, so that the cells leave no doubt. */
const PLAIN = 0.85;
/** So few that the heading seems to stand over other cells. */
const HARDLY = 0.2;
const FEW_CELLS = 3;
/** Texts of this mean length are what is to be done, not a name or a word. */
const TITLE_LETTERS = 20;

/** Columns in order of place. Those without heading and cells are not listed. */
export function assignColumns(
  header: Header,
  contents: ReadonlyMap<number, ColumnContent>,
  choices: ColumnChoices = {},
): ImportColumn[] {
  const columns = new Map<number, ImportColumn>();
  const taken = new Set<ColumnRole>();
  const contentOf = (column: number) => contents.get(column) ?? EMPTY;
  const put = ({ column, heading }: HeaderColumn, reading: Pick<ImportColumn, 'role' | 'sure' | 'by'>) => {
    columns.set(column, { column, heading, ...reading, samples: contentOf(column).samples });
    if (reading.role !== null) taken.add(reading.role);
  };

  const headings = allColumns(header, contents);
  for (const each of headings) {
    const choice = choices[each.column];
    if (choice !== undefined) put(each, { role: choice, sure: true, by: 'choice' });
  }
  // Beside a column of groups, merged over their tasks ("Nội dung | Nhiệm vụ cụ thể"), the one with more cells has the tasks.
  const titleCells = Math.max(0, ...headings.map((each) => (isTitle(each) ? contentOf(each.column).filled : 0)));
  const rank = (each: HeaderColumn) =>
    each.reading!.strength - (isTitle(each) && contentOf(each.column).filled < titleCells ? WEAKER : 0);
  const byStrength = headings
    .filter(({ column, reading }) => reading && !columns.has(column))
    .sort((a, b) => rank(b) - rank(a));
  const certain = new Set(byStrength.flatMap(({ reading }) => (reading!.roles.length === 1 ? reading!.roles : [])));
  for (const each of byStrength) {
    const reading = each.reading!;
    const content = contentOf(each.column);
    const { role, sure } = decide(reading.roles, content, (one) => taken.has(one) || certain.has(one));
    if (role !== 'kept' && taken.has(role)) {
      // A second numbering says nothing; of all else the text is not to be lost.
      put(each, { role: role === 'number' ? null : 'kept', sure: false, by: 'repeated' });
    } else put(each, { role, sure: sure && reading.sure && !contradicts(role, content), by: 'heading' });
  }
  byContent(
    headings,
    columns,
    contentOf,
    (each, role) => put(each, { role, sure: role === 'number', by: 'content' }),
    taken,
  );
  for (const each of headings) {
    if (columns.has(each.column)) continue;
    const filled = contentOf(each.column).filled > 0;
    put(each, { role: filled || each.heading !== '' ? 'kept' : null, sure: !filled, by: 'nothing' });
  }
  return [...columns.values()].sort((a, b) => a.column - b.column);
}

/** The columns of the header, and those that hold cells below it without a heading. */
function allColumns(header: Header, contents: ReadonlyMap<number, ColumnContent>): HeaderColumn[] {
  const named = new Set(header.columns.map(({ column }) => column));
  const nameless = [...contents.keys()].filter((column) => !named.has(column));
  const all = [...header.columns, ...nameless.map((column) => ({ column, heading: '', reading: null }))];
  return all.sort((a, b) => a.column - b.column);
}

type Decision = { role: ColumnRole; sure: boolean };

/** `elsewhere`: another column has this role, or its heading can mean nothing else. */
function decide(
  roles: readonly ColumnRole[],
  content: ColumnContent,
  elsewhere: (role: ColumnRole) => boolean,
): Decision {
  const [only, ...others] = roles;
  if (others.length === 0) return { role: only!, sure: true };
  for (const role of roles) {
    const share = likelihood(role, content, elsewhere);
    if (share >= MOST) return { role, sure: share >= PLAIN };
  }
  return { role: only!, sure: false };
}

/** How well the cells fit a role that is one of several for a heading; blank columns fit the likeliest. */
function likelihood(role: ColumnRole, content: ColumnContent, elsewhere: (role: ColumnRole) => boolean): number {
  const { filled, deadline, percent, amount, outcome } = content;
  switch (role) {
    case 'deadline':
      if (elsewhere('deadline')) return 0;
      return filled === 0 ? 1 : deadline;
    case 'due':
    case 'finished':
      // "Hạn hoàn thành" beside a deadline in words is the day itself; alone it is the deadline.
      return elsewhere('deadline') ? 1 : 0;
    case 'progress':
      return percent;
    case 'budget':
      return filled === 0 ? 1 : amount;
    case 'product':
      return elsewhere('product') ? 0 : 1 - outcome;
    case 'kept':
      return 1;
    default:
      return 0;
  }
}

/** The cells are hardly ever what the heading says. */
function contradicts(role: ColumnRole, { filled, deadline, unit, units }: ColumnContent): boolean {
  if (filled < FEW_CELLS) return false;
  if (role === 'deadline') return deadline < HARDLY;
  return role === 'lead' && unit + units < HARDLY;
}

/** Fields that no heading names are looked for among the columns that nothing is known of. */
function byContent(
  headings: readonly HeaderColumn[],
  columns: ReadonlyMap<number, ImportColumn>,
  contentOf: (column: number) => ColumnContent,
  take: (column: HeaderColumn, role: ColumnRole) => void,
  taken: ReadonlySet<ColumnRole>,
): void {
  const find = (role: ColumnRole, fit: (content: ColumnContent) => number) => {
    if (taken.has(role)) return;
    let best: { each: HeaderColumn; share: number } | null = null;
    for (const each of headings) {
      if (columns.has(each.column)) continue;
      const share = fit(contentOf(each.column));
      if (share >= MOST && share > (best?.share ?? 0)) best = { each, share };
    }
    if (best) take(best.each, role);
  };
  find('deadline', ({ deadline, number }) => (number >= MOST ? 0 : deadline));
  find('area', ({ area, areas }) => (areas > 1 ? area : 0));
  find('lead', ({ unit }) => unit);
  find('coordinators', ({ unit, units }) => unit + units);
  find('title', ({ letters }) => (letters >= TITLE_LETTERS ? letters : 0));
  // A numbering is no loss where it is misread, and the leftmost column is one.
  const first = headings.find(({ column }) => contentOf(column).filled > 0);
  if (first && first.heading === '') find('number', ({ number }) => number);
}
