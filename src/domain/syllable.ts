/*
 * Which letters can make a syllable of written Vietnamese. It tells a word from the same bytes read in another encoding:
 * "Phòng" can be written, "Phßng" and "Phoøng" cannot.
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';
const RIMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
  uy uya uych uyên uyêt uynh uyp uyt uyu
  ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y`;
/** Written with y only where no consonant or "qu" stands before: yêu cầu, quyết định. */
const Y_RIMES = 'ych yên yêng yêm yêt yêu ynh yt';

const oneOf = (words: string) => words.trim().split(/\s+/).join('|');
const SYLLABLE = new RegExp(`^(?:(?:${oneOf(ONSETS)})?(?:${oneOf(RIMES)})|(?:qu)?(?:${oneOf(Y_RIMES)}))$`);
/** c, g and ng become k, gh and ngh before these vowels, and only there. */
const MISSPELT_ONSET = /^(?:c[ieêy]|n?g[eê]|ngi|k[^ieêyh]|n?gh[^ieê])/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;
/** Syllables that end so have the acute tone or the dot below, no other. */
const STOPPED = /(?:ch?|p|t)$/;
/** The tone stands on the last letter of "uy" (thuý), but never on a gliding end: "thài" and "tháo", not "thaì" and "thaó". */
const TONE_ON_GLIDE = /(?<!gi)(?<=[aeoiy][\u0302\u0306\u031B]*|u\u031B)[iuoy][\u0300\u0301\u0303\u0309\u0323]$/;

/** True for a single word that Vietnamese spelling allows, wherever it puts the tone (hóa, hoá). Case does not count. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1 || TONE_ON_GLIDE.test(parts)) return false;
  const letters = parts.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(letters) || MISSPELT_ONSET.test(letters)) return false;
  return !STOPPED.test(letters) || (tones[0] !== undefined && ACUTE_OR_DOT.test(tones[0]));
}
