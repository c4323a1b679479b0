import { fires, quiet, type Hit, type RuleCases } from './rule-cases';

const ask = (value: string) => ({ value, safe: false });

/** What `text-legacy` finds in a cell. */
const legacy = (field: Hit['field'], encoding: 'TCVN3' | 'VNI', value: string): Hit => ({
  field,
  details: { encoding, reading: value.replace('\n', ' ') },
  fix: ask(value),
});

const tidied = (field: Hit['field'], value: string | null, ...reason: string[]): Hit => ({
  field,
  details: { reason },
  fix: { value, safe: true },
});

const LONG = 'Báo cáo kết quả. '.repeat(60); // 1,020 characters

export const textCases: RuleCases[] = [
  {
    code: 'text-legacy',
    severity: 'warning',
    cases: [
      fires('TCVN3', { lead: 'Phßng Néi vô' }, legacy('lead', 'TCVN3', 'Phòng Nội vụ')),
      fires('U+00AD is a letter there', { note: 'H\u00AD¬ng Trµ' }, legacy('note', 'TCVN3', 'Hương Trà')),
      fires('VNI', { title: 'phöôøng Töù Haï' }, legacy('title', 'VNI', 'phường Tứ Hạ')),
      fires('the font tells capitals', { area: 'C¶i c¸ch thÓ chÕ' }, legacy('area', 'TCVN3', 'CẢI CÁCH THỂ CHẾ'), {
        facts: { area: { font: '.VnTimeH' } },
      }),
      fires('the font tells what the words leave open', { head: 'Néi vô' }, legacy('head', 'TCVN3', 'Nội vụ'), {
        facts: { head: { font: '.VnTime' } },
      }),
      fires(
        'one row is of one hand: beside a cell that is sure, one that may be is',
        { title: 'Ban hµnh KÕ ho¹ch c¶i c¸ch hµnh chÝnh', lead: 'Néi vô' },
        [legacy('title', 'TCVN3', 'Ban hành Kế hoạch cải cách hành chính'), legacy('lead', 'TCVN3', 'Nội vụ')],
      ),
      fires('so is one in a column that is clearly so', { lead: 'Néi vô' }, legacy('lead', 'TCVN3', 'Nội vụ'), {
        before: [{ lead: 'Phßng T\u00AD ph¸p' }, { lead: 'Thanh tra thÞ x·' }],
      }),
      fires(
        'what reads the same in both stays',
        { title: 'Ban hµnh KÕ ho¹ch c¶i c¸ch hµnh chÝnh', deadline: 'Quý II' },
        legacy('title', 'TCVN3', 'Ban hành Kế hoạch cải cách hành chính'),
      ),
      fires('the reading is tidy', { note: ' Phoøng  Noäi vuï ' }, legacy('note', 'VNI', 'Phòng Nội vụ')),
      fires(
        'lines stay',
        { note: 'Phoøng Noäi vuï\nphöôøng Töù Haï' },
        legacy('note', 'VNI', 'Phòng Nội vụ\nphường Tứ Hạ'),
      ),
      quiet('a short cell alone may be anything', { lead: 'Néi vô' }),
      quiet('a column of one is no column', { lead: 'Néi vô' }, { before: [{ lead: 'Phßng T\u00AD ph¸p' }] }),
      quiet('one letter decides nothing', { note: 'é', product: 'ô', reason: 'ó' }),
      quiet('"Quý II" is the same in TCVN3', { deadline: 'Quý II' }, { facts: { deadline: { font: '.VnTime' } } }),
      quiet('French', { note: 'Société Générale; Où est Loïc?' }),
      quiet('Unicode left in an old font', { lead: 'Phòng Tư pháp' }, { facts: { lead: { font: '.VnTime' } } }),
    ],
  },
  {
    code: 'text-broken',
    severity: 'error',
    cases: [
      fires(
        'replacement characters',
        { title: 'Ban h\uFFFDnh K\uFFFD hoạch' },
        { field: 'title', details: { reason: 'replaced' } },
      ),
      fires('half a surrogate pair', { note: 'Xong \uD83D' }, { field: 'note', details: { reason: 'replaced' } }),
      fires(
        'question marks inside words',
        { product: 'K? ho?ch' },
        { field: 'product', details: { reason: 'question-mark' } },
      ),
      quiet('an emoji is whole', { note: 'Xong \u{1F600}' }),
      quiet('a question', { note: 'Ai làm? Khi nào?' }),
      quiet('an address', { link: 'https://huongtra.gov.vn/tin?id=5', note: 'www.hue.gov.vn/a?b' }),
      quiet('letters that such a loss would not have left', { note: 'Có được không?Chưa rõ' }),
    ],
  },
  {
    code: 'text-untidy',
    severity: 'info',
    cases: [
      fires('spaces', { head: ' Trưởng  phòng ' }, tidied('head', 'Trưởng phòng', 'space')),
      fires('a hard space', { product: 'Kế\u00A0hoạch' }, tidied('product', 'Kế hoạch', 'space')),
      fires('a tab', { note: 'Xong\tviệc' }, tidied('note', 'Xong việc', 'space')),
      fires('nothing but spaces', { note: ' \u00A0' }, tidied('note', null, 'space')),
      fires('a byte-order mark', { id: '\uFEFFNV-01' }, tidied('id', 'NV-01', 'invisible')),
      fires('a mark of direction', { note: '\u202EXong' }, tidied('note', 'Xong', 'invisible')),
      fires('decomposed Unicode', { title: 'Kế hoạch'.normalize('NFD') }, tidied('title', 'Kế hoạch', 'decomposed')),
      fires(
        'a line break inside a name',
        { head: 'Trưởng phòng\nTư pháp' },
        tidied('head', 'Trưởng phòng Tư pháp', 'line-break'),
      ),
      fires(
        'everything at once',
        { documentNumber: `\u200B${'Số'.normalize('NFD')}  5\n/KH` },
        tidied('documentNumber', 'Số 5 /KH', 'invisible', 'decomposed', 'line-break'),
      ),
      fires('a line break behind a name', { head: 'Trưởng phòng\n' }, tidied('head', 'Trưởng phòng', 'space')),
      fires('lines are no disorder', { note: '\u200BMột\nHai' }, tidied('note', 'Một\nHai', 'invisible')),
      fires('a formula elsewhere', { head: 'Trưởng  phòng' }, tidied('head', 'Trưởng phòng', 'space'), {
        facts: { note: { formula: true } },
      }),
      fires('line breaks that other programs write', { note: 'Một\r\nHai' }, tidied('note', 'Một\nHai', 'space')),
      fires('a soft hyphen in Unicode text', { title: 'Kế ho\u00ADạch' }, tidied('title', 'Kế hoạch', 'invisible')),
      quiet('lines in a cell for text', { note: 'Một\nHai', coordinators: 'Phòng Nội vụ\nUBND các xã' }),
      quiet('the catalogue spells areas and leads', { area: ' II ', lead: 'Phòng  Tư pháp' }),
      quiet('a soft hyphen that may be a letter', { note: 'ch\u00AD' }),
      quiet('text in an old encoding is converted as a whole', { note: 'H\u00AD¬ng  Trµ' }),
      quiet('a formula writes what it writes', { note: 'Xong  ' }, { facts: { note: { formula: true } } }),
      quiet('numbers', { number: 1.1 }),
      quiet('HTML is text like any other', { note: '<b onclick="x()">Xong</b>&nbsp;' }),
    ],
  },
  {
    code: 'text-too-long',
    severity: 'warning',
    cases: [
      fires(
        'longer than a page takes',
        { title: LONG },
        { field: 'title', details: { length: LONG.length, limit: 1000 } },
      ),
      fires(
        'the longest cell that Excel has',
        { note: 'a'.repeat(32767) },
        { field: 'note', details: { length: 32767, limit: 1000 } },
      ),
      fires(
        'as the office wants it',
        { note: 'a'.repeat(101) },
        { field: 'note', details: { length: 101, limit: 100 } },
        { context: { settings: { severities: {}, thresholds: { 'text-too-long': 100 } } } },
      ),
      quiet('just as long', { note: 'a'.repeat(1000) }),
    ],
  },
  {
    code: 'text-like-formula',
    severity: 'warning',
    cases: [
      fires('a link to a program', { note: "=cmd|' /C calc'!A0" }, { field: 'note' }),
      fires('hidden behind a sign', { title: "-2+3+cmd|' /C calc'!A0" }, { field: 'title' }),
      fires('hidden behind a tab', { note: '\t=1+1' }, { field: 'note' }),
      fires('a function', { product: '=HYPERLINK("http://x.vn","xem")' }, { field: 'product' }),
      fires('a function of old Lotus', { head: '@SUM(A1:A9)' }, { field: 'head' }),
      fires('a function after plus', { lead: '+SUM(A1:A9)' }, { field: 'lead' }),
      quiet('bullets', { title: '- Kế hoạch rà soát\n- Báo cáo', product: '+ Báo cáo (quý)', note: '-Báo cáo' }),
      quiet('a bullet before an abbreviation', { note: '-TTHC(mức độ 3, 4)' }),
      quiet('nothing', { note: '-', reason: '=', product: '--' }),
      quiet('an arrow', { note: '=> đã xong', reason: '== xem trên ==' }),
      quiet('a telephone number', { note: '+84 234 3557' }),
      quiet('a formula that is one', { note: 'Xong' }, { facts: { note: { formula: true } } }),
    ],
  },
];
