/** Requirement sets as the remarks of office.d.ts name them. */
import { compareVersions } from '../host/versions';

/** `version`: as "1.14". */
export type Requirement = { set: string; version: string };

/** What the remark of one member says. */
export type Remark = {
  needs: Requirement;
  /** Where setting needs more than reading. */
  write?: Requirement;
  /** Where a parameter came later than its method. */
  parameters: ReadonlyMap<string, Requirement>;
};

const REMARK = /\[Api set: ([^\]]+)\]/g;
const CLAUSE = /(?:^|[;,])\s*(?:([A-Za-z]+) )?(?:(?:Prior to|Starting with) )?(\d+\.\d+|Preview|BETA)([^;,]*)/g;

/**
 * Reads the documentation comment of one member; null where it names no set. `parameters`: names of the method's parameters. Remarks
 * hold clauses ("1.2 for options; 1.7 for password"): one that speaks of a parameter counts where it is given, one that speaks of
 * setting where the member is written, and any other always, so that a remark that is not understood asks for too much, not too little.
 */
export function readRemark(comment: string, parameters: readonly string[] = []): Remark | null {
  const [own = '', ...perParameter] = comment.split(/@param\s+/);
  // In some comments the remarks stand behind the parameters; there they belong to the member all the same.
  const tail = perParameter.flatMap((part) => part.split(/@(?:remarks|returns)/).slice(1));
  const clauses = [own, ...tail].flatMap((part) =>
    [...part.matchAll(REMARK)].flatMap(([, text = '']) => clausesOf(text)),
  );
  const later = new Map<string, Requirement>();
  for (const part of perParameter) {
    const name = /^(\w+)/.exec(part)?.[1];
    const [about = ''] = part.split(/@(?:remarks|returns)/);
    const [needs] = [...about.matchAll(REMARK)].flatMap(([, text = '']) => clausesOf(text)).map(({ needs }) => needs);
    if (name !== undefined && needs !== undefined) later.set(name, needs);
  }
  let needs: Requirement | null = null;
  let write: Requirement | undefined;
  for (const clause of clauses) {
    const parameter = parameters.find((name) => new RegExp(`\\b${name}\\b`).test(clause.about));
    if (needs !== null && parameter !== undefined) later.set(parameter, clause.needs);
    else if (needs !== null && /\bset(ting)?\b/.test(clause.about)) write = clause.needs;
    else needs = needs === null ? clause.needs : higher(needs, clause.needs);
  }
  if (needs === null) return null;
  return { needs, parameters: later, ...(write === undefined ? {} : { write }) };
}

type Clause = { needs: Requirement; about: string };

/** "ExcelApi 1.2 for options; 1.7 for password" as two clauses; a clause without a set's name has that of the one before. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let last = '';
  for (const [, set = last, version = '', about = ''] of text.matchAll(CLAUSE)) {
    last = set;
    // What is only in preview is in no Excel that people have.
    clauses.push({ needs: { set, version: /^\d/.test(version) ? version : '99.0' }, about });
  }
  return clauses;
}

function higher(a: Requirement, b: Requirement): Requirement {
  return compareVersions(a.version, b.version) >= 0 ? a : b;
}

/** True where an Excel with `offered` has what is needed. */
export function isMet({ set, version }: Requirement, offered: readonly Requirement[]): boolean {
  return offered.some((one) => one.set === set && compareVersions(one.version, version) >= 0);
}

export function requirementText({ set, version }: Requirement): string {
  return version === '99.0' ? `${set} (preview)` : `${set} ${version}`;
}
