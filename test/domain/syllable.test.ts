import { isSyllable } from '../../src/domain/syllable';

const check = (words: string, expected: boolean) => {
  for (const word of words.split(' ')) expect([word, isSyllable(word)]).toEqual([word, expected]);
};

describe('syllables of written Vietnamese', () => {
  it('are known with any onset, rime and tone', () => {
    check('ủy ban nhân dân thị xã Hương Trà phường xã thôn tổ', true);
    check('Quyết định nghiêng khuỷu ngoéo xoong quỳnh giếng gì giữ quý kỷ yêu cầu uống thuở', true);
    check('ỦY BAN NHÂN DÂN', true);
    check('à ở ý ô', true);
    check('Hạ'.normalize('NFD'), true);
  });

  it('may have the tone in either place of oa, oe, uy', () => check('hóa hoá thủy thuỷ khỏe khoẻ', true));

  it('are not words of other languages or letters of another encoding', () => {
    check('société château naïve niño Köln UBND website', false);
    check('Phßng Néi Phoøng Noäi vuï phöôøng', false);
  });

  it('keep the rules of spelling', () => {
    check('ca ke ghe nghe ga nga', true);
    check('ka ce ge nge gha ngha ngi', false); // k, gh and ngh before e, ê, i; c, g and ng before the others
    check('các cạc tích một đẹp', true);
    check('cac càc tĩch mỗt', false); // what ends in c, ch, p or t has the acute tone or the dot below
    check('tháo tài đầy', true);
    check('thaó taì đâỳ', false); // the tone is never on the gliding end
    check('hóá', false); // one tone in a syllable
  });
});
