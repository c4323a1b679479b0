import { noteSentence, refusalSentence } from '../../src/actions/sharing-words';
import type { RefusalCode, ReturnedNoteCode } from '../../src/domain/sharing/returned';
import { loadMessages, loadShareWords, loadSharingWords, vi, type Language } from '../../src/locales';
import { en } from '../../src/locales/en';

type Details = Record<string, string | number>;

/** What each refusal carries; those that may come without are listed twice. */
const REFUSALS: Record<RefusalCode, Details[]> = {
  'not-returned': [{}],
  'other-workbook': [{ place: 'thị xã Hương Thủy' }, {}],
  'other-sending': [{ place: 'thị xã Hương Trà' }, {}],
  'parent-workbook': [{}],
  'office-unknown': [{ place: 'Phòng Nội vụ, thị xã Hương Thủy' }, {}],
  'other-year': [{ year: 2020, expected: 2021 }],
  'unit-unknown': [{ unit: '20002' }],
  'file-newer': [{ version: 2 }],
  'plan-lost': [{}],
  'same-workbook': [{}],
  'rows-too-many': [{ rows: 900, most: 800 }],
};

const NOTES: Record<ReturnedNoteCode, Details[]> = {
  'columns-missing': [{ columns: 'Tiến độ, Nguyên nhân' }],
  'columns-repeated': [{ columns: 'Tiến độ', taken: 'N' }],
  'sent-lost': [{}],
  'ids-lost': [{ rows: '4, 5' }, { rows: 2 }],
  'rows-unclear': [{ rows: '4' }, { rows: 1 }],
  'row-gone': [{ title: 'Rà soát thủ tục' }, { task: 'NV7' }],
  'row-repeated': [{ task: 'NV7', rows: '4, 9' }],
  'cells-unclear': [{ cells: 'N12' }],
  'plan-repeated': [{ sheet: 'Kế hoạch', others: 'Kế hoạch (2)' }],
  'hidden-rows': [{ rows: 3 }, { rows: '4-9' }],
  'marks-unclear': [{ rows: '8, 9' }, { rows: 30 }],
  'scores-closed': [{ cells: 3 }],
  'scores-survey': [{ cells: 3 }],
  'scores-appraisal': [{ cells: 2 }],
  'scores-unknown': [{ cells: 3 }],
  'error-values': [{ rows: '14' }, { rows: 2 }],
};

function readable(where: string, sentence: string) {
  expect([where, sentence]).not.toEqual([where, expect.stringMatching(/undefined|null|NaN|\[object|""| {2}| [.,;]/)]);
  expect([where, sentence]).toEqual([where, expect.stringMatching(/^["\p{Lu}\d].*\.$/su)]);
}

describe.each<[Language, typeof vi | typeof en]>([
  ['vi', vi],
  ['en', en],
])('in %s', (language, messages) => {
  test('refusals name the file and the reason, and say what to do', async () => {
    const sharing = await loadSharingWords(language);
    expect(Object.keys(sharing.refusals).sort()).toEqual(Object.keys(REFUSALS).sort());
    for (const [code, all] of Object.entries(REFUSALS)) {
      for (const details of all) {
        const sentence = refusalSentence({ file: 'bc.xlsx', code, details }, sharing, await loadMessages(language));
        readable(code, sentence);
        for (const said of ['bc.xlsx', ...Object.values(details)])
          expect([code, sentence]).toEqual([code, expect.stringContaining(String(said))]);
      }
    }
  });

  test('a file that cannot be read is refused in the words of its error', async () => {
    const refused = { file: 'bc.xlsx', code: 'file-unreadable', details: { reason: 'encrypted' } };
    const sentence = refusalSentence(refused, await loadSharingWords(language), messages as typeof vi);
    expect(sentence).toBe(messages.errors['file-unreadable']({ file: 'bc.xlsx', reason: 'encrypted' }));
  });

  test('notes say what was found', async () => {
    const sharing = await loadSharingWords(language);
    expect(Object.keys(sharing.notes).sort()).toEqual(Object.keys(NOTES).sort());
    for (const [code, all] of Object.entries(NOTES)) {
      for (const details of all) {
        const sentence = noteSentence({ code: code as ReturnedNoteCode, details }, sharing);
        readable(code, sentence);
        for (const said of Object.values(details))
          expect([code, sentence]).toEqual([code, expect.stringContaining(String(said))]);
      }
    }
  });

  test('codes of a newer version stand for themselves', async () => {
    const sharing = await loadSharingWords(language);
    expect(noteSentence({ code: 'from-the-future' as ReturnedNoteCode, details: {} }, sharing)).toBe('from-the-future');
    const refused = { file: 'bc.xlsx', code: 'from-the-future', details: {} };
    expect(refusalSentence(refused, sharing, messages as typeof vi)).toBe('from-the-future');
  });
});

test('both languages have the same words, none blank', async () => {
  const shape = (value: unknown): unknown => {
    if (typeof value === 'string') expect(value.trim()).not.toBe('');
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
  };
  expect(shape(await loadSharingWords('en'))).toEqual(shape(await loadSharingWords('vi')));
  expect(shape(await loadShareWords('en'))).toEqual(shape(await loadShareWords('vi')));
});
