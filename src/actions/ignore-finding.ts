import { CchcError } from '../domain/error';
import { cleanText } from '../domain/text';
import { applyChanges } from '../workbook/apply-changes';
import { ignoreChanges, type IgnoreEntry } from '../workbook/rule-settings';
import { checkedPlan, checkSetup, resultOf } from './checked-plan';
import { today, type CheckOptions } from './clock';
import { commit } from './commit';
import { shownValue } from './finding-words';
import { choosePeriod } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult, PlacedFinding } from './results';
import { ruleRows, ruleTitle } from './rule-rows';

/**
 * Lets a finding stay for a stated reason, which is kept in the workbook; `reason` null takes that back. The finding is listed as
 * before but counts no more, until its cell says something else. Nothing is written for a key that names no finding, or without
 * a reason. Throws `CchcError` error-not-ignored: with an error the figures are wrong, whatever the reason; what was ignored before
 * its rule became an error stays so.
 */
export async function ignoreFinding(
  port: WorkbookPort,
  key: string,
  reason: string | null,
  options?: CheckOptions,
): Promise<ChangeResult> {
  const checked = await checkedPlan(port, options);
  const { open, checker } = checked;
  const { snapshot } = open;
  const { findings } = await resultOf(checked, options);
  const finding = findings.find((each) => each.key === key);
  const entry = ignoreEntry(key, reason === null ? null : cleanText(reason), finding, options);
  const changes = entry === null ? [] : ignoreChanges(snapshot.workbook, [entry], ruleRows());
  const workbook = applyChanges(snapshot.workbook, changes);
  const after = { ...open, snapshot: { ...snapshot, workbook } };
  const setup = checkSetup(after, choosePeriod(open.plan), options);
  return commit(port, snapshot, { label: 'ignore', changes, after: { open: after, setup, checker } }, options);
}

function ignoreEntry(
  key: string,
  reason: string | null,
  finding: PlacedFinding | undefined,
  options?: CheckOptions,
): IgnoreEntry | null {
  const date = today(options);
  if (reason === null) return { key, reason, rule: '', tab: '', cell: '', value: '', date };
  if (reason === '' || !finding) return null;
  const { code, severity, ignored, tab, cell, value, field } = finding;
  if (severity === 'error' && !ignored) throw new CchcError('error-not-ignored', { rule: ruleTitle(code) });
  return { key, reason, rule: ruleTitle(code), tab, cell, value: shownValue(value, field), date };
}
