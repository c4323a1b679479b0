import { CchcError } from '../../src/domain/error';
import { openLoaded, until } from './open-store';

test('colours in the cells follow the list once nobody has typed for a while', async () => {
  const { fake, store } = await openLoaded('check');
  await store.markCells(true);
  fake.calls.length = 0;
  const count = (name: string) => fake.calls.filter((call) => call === name).length;
  // The clock of the test: a slow machine must not look like somebody who has stopped typing.
  jest.useFakeTimers();
  try {
    fake.change();
    while (count('followCheck') < 1) await jest.advanceTimersByTimeAsync(1);
    fake.change();
    expect(count('renewMarks')).toBe(0);
    while (count('followCheck') < 2) await jest.advanceTimersByTimeAsync(1);
    expect(count('renewMarks')).toBe(0);
    while (count('renewMarks') < 1) await jest.advanceTimersByTimeAsync(1);
    expect(count('followCheck')).toBe(2);
  } finally {
    jest.useRealTimers();
  }
  await store.stop();
});

test('where no colours are shown none are written, and those that cannot be written disturb nobody', async () => {
  const { fake, store } = await openLoaded('check');
  fake.calls.length = 0;
  fake.change();
  await until(() => fake.calls.includes('inspect') && store.get().refreshing === null);
  expect(fake.calls).not.toContain('renewMarks');
  await store.markCells(true);
  fake.failNext.set('renewMarks', new CchcError('access-denied'));
  fake.change();
  await until(() => fake.calls.includes('renewMarks') && store.get().refreshing === null);
  expect(store.get().failures.check).toBeUndefined();
  // Not to be written while a cell is edited, but later.
  fake.failNext.set('renewMarks', new CchcError('cell-edit-mode'));
  fake.calls.length = 0;
  fake.change();
  await until(() => fake.calls.filter((call) => call === 'renewMarks').length === 2);
  expect(store.get().failures.check).toBeUndefined();
  await store.stop();
});
