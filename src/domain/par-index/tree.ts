/** Areas, criteria and their parts as a tree, by their codes: "1.1.1" belongs to "1.1", and that to "1". */
import type { Criterion } from './criterion';

export type CriterionNode = { criterion: Criterion; children: readonly CriterionNode[] };

/**
 * `roots`: areas, and the rows of bonus and penalty. `orphans`: criteria whose parent is missing; they are in no other list. `repeated`: of a
 * code that comes twice, the criteria after the first.
 */
export type CriterionTree = {
  roots: readonly CriterionNode[];
  byCode: ReadonlyMap<string, CriterionNode>;
  orphans: readonly CriterionNode[];
  repeated: readonly Criterion[];
};

/** "1.1" of "1.1.1"; null for the code of a root. */
export function parentCode(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}

export const depthOf = (code: string): number => code.split('.').length - 1;

/** The tree of a set, in the order of its rows. */
export function criterionTree(criteria: readonly Criterion[]): CriterionTree {
  type Growing = { criterion: Criterion; children: Growing[] };
  const byCode = new Map<string, Growing>();
  const repeated: Criterion[] = [];
  for (const criterion of criteria) {
    if (byCode.has(criterion.code)) repeated.push(criterion);
    else byCode.set(criterion.code, { criterion, children: [] });
  }
  const roots: Growing[] = [];
  const orphans: Growing[] = [];
  for (const node of byCode.values()) {
    const parent = parentCode(node.criterion.code);
    const siblings = parent === null ? roots : (byCode.get(parent)?.children ?? orphans);
    siblings.push(node);
  }
  return { roots, byCode, orphans, repeated };
}

/** The criteria under a node that points are given for; the node itself where it has no parts. */
export function leavesOf(node: CriterionNode): Criterion[] {
  return node.children.length === 0 ? [node.criterion] : node.children.flatMap(leavesOf);
}

/** All criteria of a set that points are given for, in the order of the tree. Orphans are none: nobody knows where they count. */
export function allLeaves({ roots }: Pick<CriterionTree, 'roots'>): Criterion[] {
  return roots.flatMap(leavesOf);
}
