import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { TCVN3, VNI } from '../../src/domain/legacy-tables';
import { columnEncoding, convertLegacy, detectLegacy, readLegacy } from '../../src/domain/legacy-text';
import { OUR_TEXTS } from './our-texts';

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Written apart from the table that is tested: how VNI typists spell a letter, from the published rules. */
function toVni(text: string): string {
  const capital = (typed: string, letter: string) => (letter === letter.toLowerCase() ? typed : typed.toUpperCase());
  return [...text.normalize('NFC')]
    .map((letter) => {
      const [base = '', ...marks] = letter.toLowerCase().normalize('NFD');
      const tone = marks.find((mark) => TONES.includes(mark));
      const place = tone === undefined ? -1 : TONES.indexOf(tone);
      const marked = (mark: string) => marks.includes(mark);
      if (base === 'đ') return capital('ñ', letter);
      if (base === 'i' && place >= 0) return capital('íìæóò'[place]!, letter);
      if (base === 'y' && place === 4) return capital('î', letter);
      if (marked('\u0302')) return capital(base + 'âáàåãä'[place + 1]!, letter);
      if (marked('\u0306')) return capital(base + 'êéèúüë'[place + 1]!, letter);
      const whole = marked('\u031B') ? (base === 'o' ? 'ô' : 'ö') : base;
      if (!'aeouyôö'.includes(whole)) return letter;
      return capital(whole + (place < 0 ? '' : 'ùøûõï'[place]!), letter);
    })
    .join('');
}

/** Bytes of TCVN 5712 by the C library, as the characters U+0080–U+00FF that old programs saw. */
function iconv(from: string, to: string, input: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('iconv', ['-f', from, '-t', to], { input });
  if (status !== 0) throw new Error(`iconv: ${stderr.toString()}`);
  return stdout;
}
const toTcvn3 = (text: string) => iconv('UTF-8', 'TCVN5712-1', Buffer.from(text)).toString('latin1');

/** TCVN 5712 has capitals with tones too; the ABC fonts have only these without. */
const withoutTonedCapitals = (text: string) =>
  text.normalize('NFC').replace(/[^ -~ĂÂÊÔƠƯĐ]/g, (letter) => letter.toLowerCase());

describe('TCVN3', () => {
  it('has every letter where iconv has it', () => {
    const codes = Array.from({ length: 0xff - 0xa1 }, (_, index) => 0xa1 + index);
    const lines = iconv('TCVN5712-1', 'UTF-8', Buffer.from(codes.flatMap((code) => [code, 0x0a]))).toString();
    const extra: string[] = [];
    for (const [index, code] of codes.entries()) {
      const letter = lines.split('\n')[index]!.normalize('NFC');
      const ours = TCVN3.get(String.fromCharCode(code));
      if (ours === undefined) extra.push(letter);
      else expect([code.toString(16), ours]).toEqual([code.toString(16), letter]);
    }
    // What the standard has besides: capitals with tones, and tones apart from their letters.
    for (const letter of extra) {
      expect([letter, /^\p{M}$/u.test(letter) || letter !== letter.toLowerCase()]).toEqual([letter, true]);
      expect([letter, /[ĂÂÊÔƠƯĐ]/.test(letter)]).toEqual([letter, false]);
    }
    expect([TCVN3.size, extra.length]).toEqual([74, codes.length - 74]);
  });

  it('has all small letters and the capitals Ă Â Ê Ô Ơ Ư Đ, each once', () => {
    const small = [...'aăâeêioôơuưy'].flatMap((vowel) => ['', ...TONES].map((tone) => (vowel + tone).normalize('NFC')));
    const accented = small.filter((letter) => !/[aeiouy]/.test(letter));
    expect([...TCVN3.values()].sort()).toEqual([...accented, 'đ', ...'ĂÂÊÔƠƯĐ'].sort());
  });

  it('is read back from what iconv writes', () => {
    const text = withoutTonedCapitals(OUR_TEXTS.join('\n')).replace(/[–—“”‘’…≥≤→]/g, '');
    expect(convertLegacy(toTcvn3(text), 'tcvn3')).toBe(text);
  });

  it('is read as people typed it', () => {
    expect(convertLegacy('Phßng Néi vô', 'tcvn3')).toBe('Phòng Nội vụ');
    expect(convertLegacy('H\u00AD¬ng Trµ', 'tcvn3')).toBe('Hương Trà');
    expect(convertLegacy('ph\u00ADêng Tø H¹', 'tcvn3')).toBe('phường Tứ Hạ');
    expect(convertLegacy('Q§-UBND', 'tcvn3')).toBe('QĐ-UBND');
    expect(convertLegacy('C¶i c¸ch thÓ chÕ', 'tcvn3-capitals')).toBe('CẢI CÁCH THỂ CHẾ');
  });
});

describe('VNI', () => {
  it('has every letter with its capital', () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', ...TONES].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const accented = [...letters.filter((letter) => !/[aeiouy]/.test(letter)), 'đ'];
    const all = [...accented, ...accented.map((letter) => letter.toUpperCase())];
    expect([...new Set(VNI.values())].sort()).toEqual(all.sort());
    for (const letter of all) expect([letter, VNI.get(toVni(letter))]).toEqual([letter, letter]);
  });

  it('is read back from what its rules write, also in capitals', () => {
    for (const text of OUR_TEXTS) {
      const composed = text.normalize('NFC');
      // Letters of other languages that VNI gives to Vietnamese ones cannot be told from them.
      expect(convertLegacy(toVni(composed), 'vni')).toBe(composed);
      expect(convertLegacy(toVni(composed.toUpperCase()), 'vni')).toBe(composed.toUpperCase());
    }
  });

  it('is read as people typed it', () => {
    expect(convertLegacy('Phoøng Noäi vuï', 'vni')).toBe('Phòng Nội vụ');
    expect(convertLegacy('phöôøng Töù Haï', 'vni')).toBe('phường Tứ Hạ');
    expect(convertLegacy('AÙp duïng', 'vni')).toBe('Áp dụng');
    expect(convertLegacy('Aùp duïng', 'vni')).toBe('Áp dụng'); // sign of the other case
    expect(convertLegacy('ñòa ñieåm; nghóa; tænh; Myõ Lîi', 'vni')).toBe('địa điểm; nghĩa; tỉnh; Mỹ Lỵi');
  });
});

describe('text of any kind', () => {
  it('keeps what is no letter of the encoding', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc XYZ 019 .,;:-/()\n\u{1F600}ếđ'), maxLength: 40 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(convertLegacy(text, 'tcvn3')).toBe(text.normalize('NFC'));
        expect(convertLegacy(text, 'vni')).toBe(text.normalize('NFC'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('telling encodings', () => {
  const check = (text: string, expected: ReturnType<typeof detectLegacy>, font?: string) =>
    expect([text, detectLegacy(text, font)]).toEqual([text, expected]);

  it('finds TCVN3 by the words of the cell', () => {
    check('Phßng Néi vô', 'tcvn3');
    check('H\u00AD¬ng Trµ', 'tcvn3');
    check('ph\u00ADêng Tø H¹', 'tcvn3');
    check('ch\u00ADa', 'tcvn3');
    check('Th¸ng 6', 'tcvn3'); // a sign between letters: no alphabet writes that
    check('TriÓn khai KÕ ho¹ch sè 15/KH-UBND ngµy 20/01/2021 cña UBND tØnh', 'tcvn3');
    check('NhiÖm vô cña website vµ e-mail', 'tcvn3'); // two foreign words among Vietnamese ones
    check('VP H§ND vµ UBND', 'tcvn3');
  });

  it('finds capitals where everything else is capitals', () => {
    check('C¶I C¸CH THÓ CHÕ', 'tcvn3-capitals');
    check('15/Q§-UBND', 'tcvn3-capitals');
    check('KÕ ho¹ch C¶I C¸CH', 'tcvn3');
  });

  it('finds VNI', () => {
    check('Phoøng Noäi vuï', 'vni');
    check('phöôøng Töù Haï', 'vni');
    check('Thöôøng xuyeân', 'vni');
    check('VAÊN PHOØNG HÑND VAØ UBND', 'vni');
    check('QÑ-UBND', 'vni');
  });

  it('never decides by one letter', () => {
    for (const letter of [...'éôóèàùâêýíìãõúòµ¸·§ñö']) check(letter, null);
    check('ô tô', null);
    check('vô', null); // vụ in TCVN3
    check('có', null); // cã in TCVN3 is có
  });

  it('leaves short cells open', () => {
    const open = (text: string) => expect([text, readLegacy(text)?.sure]).toEqual([text, false]);
    open('Néi vô');
    open('Quyù II');
    open('Thaùng 6');
    open('x·');
    open('5 µm'); // "àm" or micrometres
    open('Loïc'); // "lọc" or a French name
    expect(readLegacy('Quý II')).toBeNull(); // the same in TCVN3
  });

  it('takes the word of the font where the words leave it open, and where they agree', () => {
    check('Néi vô', 'tcvn3', '.VnTime');
    check('Néi vô', 'tcvn3-capitals', '.VnTimeH');
    check('Phßng Néi vô', 'tcvn3-capitals', '.VnArialH');
    check('vuï', 'vni', 'VNI-Times');
    check('Néi vô', null, 'Times New Roman');
    check('Phoøng Noäi vuï', 'vni', '.VnTime'); // the words are sure, the font was left over
  });

  it('does not take Unicode in an old font for anything else', () => {
    check('Phòng Nội vụ', null, '.VnTime');
    check('Hành chính', null, '.VnTime'); // all its letters are in Western European too
    check('Công an', null, '.VnTime');
    check('Cong an', null, '.VnTimeH');
    check('', null, 'VNI-Times');
  });

  it('does not take other languages, signs and mixtures for Vietnamese', () => {
    check('Société Générale', null);
    check('resumé déjà vu, château, été, naïve', null);
    check('Où est Loïc? Thaï, à côté de la forêt', null);
    check('Führerschein für München, Köln, Zürich', null);
    check('el niño cae en España este año', null);
    check('não é são, coração', null);
    check('Mötley Crüe; Björk; Häagen-Dazs', null);
    check('25 °C ± 5 %; 10 m²; § 12; © 2021; GDP¹; “một cửa”', null);
    check('«báo cáo»', null);
    check('ad\u00ADmin\u00ADistration', null); // a soft hyphen that is one
    check('Phòng Nội vụ (Phßng Néi vô)', null); // whoever typed Unicode can read it
    check('Trường THPT Nguyễn Trãi', null);
  });

  it('does not take a sentence of ours for anything else, whole or word by word', () => {
    for (const text of OUR_TEXTS) {
      expect([text, readLegacy(text)]).toEqual([text, null]);
    }
    for (const word of new Set(OUR_TEXTS.join(' ').split(/\s+/)))
      expect([word, readLegacy(word)]).toEqual([word, null]);
  });

  it('finds every sentence of ours that is typed in either encoding', () => {
    const sentences = OUR_TEXTS.filter((text) => text.split(' ').length >= 6 && !/[–—“”‘’…≥≤→"|]/.test(text));
    expect(sentences.length).toBeGreaterThan(100);
    const inTcvn3 = toTcvn3(sentences.map(withoutTonedCapitals).join('\n')).split('\n');
    for (const [index, text] of sentences.entries()) {
      const [tcvn3, vni] = [inTcvn3[index]!, toVni(text)];
      if (/[\u00A1-\u00FE]/.test(tcvn3)) expect([text, detectLegacy(tcvn3)]).toEqual([text, 'tcvn3']);
      if (/[\u00A1-\u00FE]/.test(vni)) expect([text, detectLegacy(vni)]).toEqual([text, 'vni']);
    }
  });

  it('reads long cells like short ones', () => {
    for (const part of ['Phßng Néi vô ', 'Phoøng Noäi vuï ']) {
      const text = part.repeat(Math.floor(32767 / part.length));
      expect([part, readLegacy(text)?.encoding]).toEqual([part, readLegacy(part.repeat(3))?.encoding]);
    }
  });
});

describe('columns', () => {
  it('are of an encoding when at least a third of their cells are, and more than one', () => {
    expect(columnEncoding({ filled: 10, tcvn3: 4, vni: 0 })).toBe('tcvn3');
    expect(columnEncoding({ filled: 10, tcvn3: 3, vni: 0 })).toBeNull();
    expect(columnEncoding({ filled: 1, tcvn3: 1, vni: 0 })).toBeNull();
    expect(columnEncoding({ filled: 9, tcvn3: 1, vni: 3 })).toBe('vni');
    expect(columnEncoding({ filled: 0, tcvn3: 0, vni: 0 })).toBeNull();
  });
});
