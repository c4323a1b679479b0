/** Texts of which the answers are kept: a plan of ten thousand rows has a few thousand different ones. */
const MOST_TEXTS = 20_000;

/**
 * `read` with its answers kept by text, for texts that come again and again. A column of nonsense must not fill the memory, so after
 * `most` different texts all are forgotten.
 */
export function remember<T extends object | string | null>(
  read: (text: string) => T,
  most = MOST_TEXTS,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}
