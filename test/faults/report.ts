/** npm run faults: every action × every request × every kind of fault, what is left of the workbook, and ends with 1 where anything is lost. */
import { faultActions } from './fault-actions';
import { FAULT_KINDS, faultsOf, type FaultRow } from './run-faults';

async function main(): Promise<void> {
  const all: FaultRow[] = [];
  const wanted = process.argv[2] ?? '';
  console.log(`${'action'.padEnd(28)}requests  ${FAULT_KINDS.map((kind) => kind.padEnd(28)).join('')}`);
  for (const action of (await faultActions()).filter(({ name }) => name.includes(wanted))) {
    const rows = await faultsOf(action);
    all.push(...rows);
    const of = (kind: string) => {
      const list = rows.filter((row) => row.kind === kind);
      const number = (left: FaultRow['left']) => list.filter((row) => row.left === left).length;
      const part = number('part') > 0 ? `, ${number('part')} part` : '';
      return `${number('as-before')} before, ${number('whole')} whole${part}, ${number('loss')} lost  `.padEnd(28);
    };
    const requests = rows.length / FAULT_KINDS.length;
    console.log(`${action.name.padEnd(28)}${String(requests).padStart(8)}  ${FAULT_KINDS.map(of).join('')}`);
  }
  if (process.argv.includes('--all')) for (const row of all) console.log(JSON.stringify(row));
  const lost = all.filter(({ left }) => left === 'loss');
  for (const { action, request, kind, losses } of lost)
    console.log(`✖ ${action}, request ${request + 1}, ${kind}: ${losses.join('; ').slice(0, 300)}`);
  console.log(`${all.length} faults, ${lost.length} losses`);
  if (lost.length > 0) process.exitCode = 1;
}

void main();
