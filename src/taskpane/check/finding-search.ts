import { findingSentence } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import { fold } from '../../domain/text';
import type { RuleMessages } from '../../locales';

export type FindingSearch = {
  /** Whether a finding has every word of the query in its sentence, task, unit, area or cell, whatever the accents and case. */
  matching(query: string): (finding: PlacedFinding) => boolean;
  /** Does the slow part ahead of time. */
  prepare(findings: readonly PlacedFinding[]): void;
};

/** What a finding says is folded once and remembered for as long as the finding is. */
export function createFindingSearch(rules: RuleMessages): FindingSearch {
  const known = new WeakMap<PlacedFinding, string>();
  const textOf = (finding: PlacedFinding): string => {
    const remembered = known.get(finding);
    if (remembered !== undefined) return remembered;
    const { task, unit, area, cell, tab, ignored } = finding;
    const parts = [findingSentence(finding, rules), rules[finding.code as keyof RuleMessages]?.title ?? ''];
    const text = fold([...parts, task, unit, area, cell, tab, ignored?.reason ?? ''].join('\n'));
    known.set(finding, text);
    return text;
  };
  return {
    matching(query) {
      const words = fold(query).split(' ').filter(Boolean);
      return words.length === 0 ? () => true : (finding) => words.every((word) => textOf(finding).includes(word));
    },
    prepare: (findings) => findings.forEach(textOf),
  };
}
