import type { PassageProblem } from '../domain/report/compose';
import { quote } from './facts';
import type { ReportWords } from './vi/report';

/** Columns of the tab of texts, by what is wrong. */
const COLUMNS = { 'unknown-place': 'A', 'unknown-condition': 'C' } as const;

/** What is wrong with a text of the report, in a sentence. `tab`: the sheet of the texts; null: none. */
export function problemText({ row, kind, text, near }: PassageProblem, tab: string | null, words: ReportWords): string {
  const column = kind in COLUMNS ? COLUMNS[kind as keyof typeof COLUMNS] : 'B';
  const place = tab === null || row === null ? words.usualTexts : words.place(tab, `${column}${row}`);
  return words.problems[kind]({ place, text: quote(text), near });
}
