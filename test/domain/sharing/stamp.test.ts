import fc from 'fast-check';
import {
  childWorkbookId,
  derivedWorkbookId,
  isSpareRowId,
  localMoment,
  planHash,
  readStamp,
  spareRowId,
  stampText,
  type FileStamp,
} from '../../../src/domain/sharing/stamp';

const STAMP: FileStamp = {
  workbookId: 'a1b2c3d4e5f6g7h8',
  unitId: 'phong-lao-dong-thuong-binh-xa-hoi',
  periodId: '2021-H1',
  year: 2021,
  issuedAt: '2021-06-01T08:30:00',
  planHash: planHash([], 2021),
  version: 1,
};

describe('a stamp', () => {
  it('is one short line of plain characters', () => {
    const check = (stamp: FileStamp) => {
      const text = stampText(stamp);
      expect(text).toMatch(/^[\u0021-\u007E]+$/);
      expect(text.length).toBeLessThanOrEqual(255);
    };
    check(STAMP);
    check({ ...STAMP, unitId: 'Phường Tứ Hạ' });
    // The longest name of an office in the catalogue, as an id.
    check({ ...STAMP, unitId: 'Phòng Lao động - Thương binh và Xã hội' });
  });

  it('is found whatever programs and people do to the text around it', () => {
    const check = (change: (text: string) => string, stamp = STAMP) =>
      expect(readStamp(change(stampText(stamp)))).toEqual(stamp);
    const vietnamese = { ...STAMP, unitId: "Phường Tứ Hạ | 'số' 50%, (mới)" };
    for (const stamp of [STAMP, vietnamese]) {
      check((text) => text, stamp);
      check((text) => text.normalize('NFD'), stamp);
      check((text) => `Mã tệp: ${text}. Không sửa dòng này.`, stamp);
      check((text) => `Mã tệp${text}cuối`, stamp);
      check((text) => `"${text}"|`, stamp);
      // Broken into lines by a mail program, with spaces and what cannot be seen.
      check((text) => text.replace(/(.{20})/g, '$1\r\n  '), stamp);
      check((text) => [...text].join('\u200b'), stamp);
      check((text) => text.replace(/\|/g, ' | '), stamp);
      check((text) => `CCHC1|a|b CCHC ${text}`, stamp);
      // The copy that is whole counts.
      check((text) => `${text.slice(0, -3)} ${text}`, stamp);
      // Keyboards of East Asia write wide signs.
      check((text) => text.replace(/\|/g, '\uff5c'), stamp);
    }
  });

  it('is not taken where a character of it is another', () => {
    const text = stampText(STAMP);
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === '1' ? '2' : '1';
      expect([index, readStamp(text.slice(0, index) + other + text.slice(index + 1))]).toEqual([index, null]);
      expect(readStamp(text.slice(0, index))).toBeNull();
    }
    expect(readStamp('')).toBeNull();
    expect(readStamp('Kế hoạch CCHC năm 2021')).toBeNull();
    expect(readStamp(`CCHC1${'|'.repeat(32_000)}`)).toBeNull();
    expect(readStamp('CCHC1|%|%|%|2021|%|%|0000000'.repeat(1000))).toBeNull();
  });

  it('of a newer form is known as one, although it says more', () => {
    expect(readStamp(stampText({ ...STAMP, version: 7 }))).toEqual({ ...STAMP, version: 7 });
  });

  it('brings back any id', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(id, id, fc.constantFrom('NFC', 'NFD'), (unitId, periodId, form) => {
        const stamp = { ...STAMP, unitId: unitId.normalize('NFC'), periodId: periodId.normalize('NFC') };
        expect(readStamp(stampText({ ...stamp, unitId: unitId.normalize(form) }))).toEqual(stamp);
      }),
      { numRuns: 200 },
    );
    expect(readStamp(stampText({ ...STAMP, unitId: 'a\uD800b' }))?.unitId).toBe('a\uFFFDb');
  });
});

describe('planHash', () => {
  const rows = [
    { id: 'NV-01', values: { title: 'Ban hành kế hoạch', due: 44_377, progress: 0.5 } },
    { id: 'NV-02', values: { title: 'Báo cáo', budget: 15 } },
  ];
  const hash = planHash(rows, 2021);

  it('is of what the plan says, not of how it is written, sorted or reported on', () => {
    expect(hash).toMatch(/^[0-9a-z]{16}$/);
    expect(planHash([...rows].reverse(), 2021)).toBe(hash);
    const written = { title: ' Ban hành kế hoạch '.normalize('NFD'), due: '30/6/2021', progress: 1 };
    expect(planHash([{ id: 'NV-01', values: written }, rows[1]!], 2021)).toBe(hash);
  });

  it('is another where a fact, an id or a row is', () => {
    const others = [
      [rows[0]!],
      [rows[0]!, { ...rows[1]!, id: 'NV-03' }],
      [rows[0]!, { ...rows[1]!, values: { ...rows[1]!.values, title: 'Báo cáo quý' } }],
      [rows[0]!, { ...rows[1]!, values: { title: 'Báo cáo', note: '15' } }],
      [],
    ];
    const hashes = others.map((each) => planHash(each, 2021));
    expect(new Set([...hashes, hash]).size).toBe(others.length + 1);
  });
});

describe('ids', () => {
  it('of spare rows are the same in every copy of a sending and in no other', () => {
    expect(spareRowId('19996', '2021-06-01T08:30:00', 3)).toBe('BS-19996-fyu6-03');
    expect(spareRowId('19996', '2021-06-01T08:30:59', 3)).toBe('BS-19996-fyu6-03');
    const ids = [
      spareRowId('19996', '2021-06-01T08:31:00', 3),
      spareRowId('19996', '2021-06-01T08:30:00', 4),
      spareRowId('20008', '2021-06-01T08:30:00', 3),
      spareRowId('Phường Tứ Hạ', '2021-06-01T08:30:00', 120),
      spareRowId('19996', 'không rõ', 1),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([id, isSpareRowId(id)]).toEqual([id, true]);
    for (const id of ['', 'NV-01', 'BS-01', 'BS-19996', 'BS-19996-abc', 'bs-19996-fyu6-03']) {
      expect([id, isSpareRowId(id)]).toEqual([id, false]);
    }
  });

  it('of workbooks are 16 small letters and digits', () => {
    const header = {
      place: 'thị xã Hương Trà',
      issuer: 'ỦY BAN NHÂN DÂN',
      year: 2021,
      decisionNumber: '01/QĐ-UBND',
      title: 'Kế hoạch CCHC',
    };
    const id = derivedWorkbookId(header);
    const ids = [
      id,
      derivedWorkbookId({ ...header, year: 2022 }),
      derivedWorkbookId({ ...header, decisionNumber: '' }),
      derivedWorkbookId({ ...header, place: 'thị xã Hương Thủy' }),
      childWorkbookId(id, '19996', '2021-06-01T08:30:00'),
      childWorkbookId(id, '20008', '2021-06-01T08:30:00'),
      childWorkbookId(id, '19996', '2021-06-01T08:31:00'),
    ];
    for (const each of ids) expect(each).toMatch(/^[0-9a-z]{16}$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(derivedWorkbookId({ ...header, place: ' thị xã  Hương Trà'.normalize('NFD') })).toBe(id);
  });

  it('are spread: among many, none is alike', () => {
    const ids = new Set<string>();
    for (let n = 0; n < 20_000; n += 1) ids.add(childWorkbookId('a', String(n), ''));
    expect(ids.size).toBe(20_000);
  });
});

it('localMoment is local time to the second', () => {
  expect(localMoment(new Date(2021, 5, 1, 8, 30, 5, 999))).toBe('2021-06-01T08:30:05');
  expect(localMoment(new Date(2021, 11, 31, 23, 59, 59))).toBe('2021-12-31T23:59:59');
});
