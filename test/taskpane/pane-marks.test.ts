import { CchcError } from '../../src/domain/error';
import { openLoaded, until } from './open-store';

test('colours in the cells follow the list once nobody has typed for a while', async () => {
  const { fake, store } = await openLoaded('check');
  await store.markCells(true);
  fake.calls.length = 0;
  fake.change();
  await until(() => fake.calls.includes('followCheck') && store.get().refreshing === null);
  fake.change();
  expect(fake.calls).not.toContain('renewMarks');
  await until(() => fake.calls.includes('renewMarks'));
  const last = fake.calls.lastIndexOf('followCheck');
  expect(fake.calls.indexOf('renewMarks')).toBeGreaterThan(last);
  expect(fake.calls.filter((call) => call === 'followCheck')).toHaveLength(2);
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
