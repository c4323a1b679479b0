/** npm run faults: every action × every request × every kind of fault, what is left of the workbook, and ends with 1 where anything is lost. */
import { faultActions } from './fault-actions';
import { FAULT_KINDS, faultsOf, type FaultKind, type FaultRow } from './run-faults';

/** The kinds of fault as the table calls them, and its width. */
const KINDS: Record<FaultKind, string> = {
  before: 'trước khi làm',
  half: 'giữa chừng',
  lost: 'mất câu trả lời',
  closed: 'khung bị đóng',
  cancelled: 'người dùng hủy',
};
const WIDE = 40;

async function main(): Promise<void> {
  const all: FaultRow[] = [];
  const wanted = process.argv[2] ?? '';
  console.log(`${'thao tác'.padEnd(28)} yêu cầu  ${FAULT_KINDS.map((kind) => KINDS[kind].padEnd(WIDE)).join('')}`);
  for (const action of (await faultActions()).filter(({ name }) => name.includes(wanted))) {
    const rows = await faultsOf(action);
    all.push(...rows);
    const of = (kind: string) => {
      const list = rows.filter((row) => row.kind === kind);
      const number = (left: FaultRow['left']) => list.filter((row) => row.left === left).length;
      const part = number('part') > 0 ? `, ${number('part')} một phần` : '';
      return `${number('as-before')} như trước, ${number('whole')} đủ cả${part}, ${number('loss')} mất  `.padEnd(WIDE);
    };
    const requests = rows.length / FAULT_KINDS.length;
    console.log(`${action.name.padEnd(28)}${String(requests).padStart(8)}  ${FAULT_KINDS.map(of).join('')}`);
  }
  if (process.argv.includes('--all')) for (const row of all) console.log(JSON.stringify(row));
  const lost = all.filter(({ left }) => left === 'loss');
  for (const { action, request, kind, losses } of lost)
    console.log(`✖ ${action}, yêu cầu ${request + 1}, ${KINDS[kind]}: ${losses.join('; ').slice(0, 300)}`);
  console.log(`${all.length} lần lỗi, ${lost.length} lần mất dữ liệu`);
  if (lost.length > 0) process.exitCode = 1;
}

void main();
