/** `npm run bench`: every figure beside a peer or a floor measured in the same run. Exits 1 where a bar is missed. */
import { benchCheck } from './check-speed';
import { benchMergeFiles } from './merge-files';
import { benchPaneSize } from './pane-size';
import { benchReading } from './read-speed';
import { benchRoundTrips } from './round-trips';
import { benchSpeed } from './speed';

async function main(): Promise<void> {
  const missed = await benchRoundTrips();
  missed.push(...(await benchCheck()));
  await benchSpeed();
  missed.push(...(await benchReading()));
  missed.push(...(await benchMergeFiles()));
  missed.push(...(await benchPaneSize()));
  for (const figure of missed) console.error(`\nmisses the bar: ${figure}`);
  process.exit(missed.length > 0 ? 1 : 0);
}

void main();
