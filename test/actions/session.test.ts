import { check } from '../../src/actions/check';
import { createSession } from '../../src/actions/excel-session';
import type { WorkbookEvent } from '../../src/actions/port';
import type { PaneActions } from '../../src/taskpane/pane-actions';
import { assets, openHost } from '../support/open-host';
import { CLOCK, LOG, openSample, PLAN } from './loaded-plan';

test('everything that the pane asks for, on one workbook from loading to taking back', async () => {
  const open = await openHost();
  const session: PaneActions = createSession(open.port, assets, CLOCK);
  expect(await session.inspect()).toEqual({ kind: 'no-template' });
  const [template] = await session.listTemplates();
  await session.loadTemplate({ templateId: template?.id ?? '' });
  expect(await session.inspect()).toMatchObject({ kind: 'loaded' });
  const events: WorkbookEvent[] = [];
  const stop = await session.watch((event) => events.push(event));
  await session.check();
  await open.host.edit(PLAN, 7, 5, [['PNV'], ['Phòng Không Có']]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const followed = await session.followCheck(events.splice(0));
  expect(followed).toEqual(await check(open.port, { clock: CLOCK }));
  const { changes } = await session.previewFixes({ kind: 'safe' });
  const fixed = await session.applyFixes({ kind: 'safe' });
  expect(changes).toMatchObject(fixed.changes);
  // A write of ours raises no event, and the next check knows of it all the same.
  expect(await session.followCheck([])).toEqual(fixed.check);
  if (!fixed.undo) throw new Error('nothing to undo');
  await session.undo(fixed.undo);
  expect((await session.followCheck([])).findings.map(({ value }) => value)).toContain('PNV');
  await session.openTab('log');
  expect(open.host.selection.sheet).toBe(LOG);
  await stop();
  open.close();
});

test('a check after looking at the workbook need not read it again, unless somebody changed it since', async () => {
  const open = await openSample();
  const session: PaneActions = createSession(open.port, assets, CLOCK);
  const syncsOf = async (work: Promise<unknown>) => {
    open.takeSyncs();
    await work;
    return open.takeSyncs();
  };
  await session.inspect();
  expect(await syncsOf(session.check())).toBeGreaterThan(0); // nobody would have told of a change
  const other: PaneActions = createSession(open.port, assets, CLOCK);
  const stop = await other.watch(() => {});
  await other.inspect();
  expect(await syncsOf(other.check())).toBe(0);
  expect(await other.check()).toEqual(await check(open.port, { clock: CLOCK }));
  await other.issuePlan();
  await other.inspect();
  await open.host.edit(PLAN, 7, 5, [['Phòng Không Có']]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { findings } = await other.check();
  expect(findings.map(({ value }) => value)).toContain('Phòng Không Có');
  await stop();
  open.close();
});

test('the day comes from the clock that is given', async () => {
  const open = await openSample();
  await open.type(0, { finished: '20/5/2021', documentNumber: '20/KH-UBND', documentDate: '20/5/2021', progress: 1 });
  const codes = async (clock: () => Date) => {
    const { findings } = await check(open.port, { clock });
    return findings.filter(({ row }) => row === 8).map(({ code }) => code);
  };
  expect(await codes(() => new Date(2021, 4, 19, 23, 59))).toContain('finished-in-future');
  expect(await codes(() => new Date(2021, 4, 20, 0, 1))).not.toContain('finished-in-future');
  open.close();
});
