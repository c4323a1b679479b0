/**
 * Sixteen characters of [0-9a-z] that depend on every character of a text: two 32-bit hashes. They tell texts apart that nobody made
 * alike on purpose; they protect nothing.
 */
export function hashText(text: string): string {
  // Primes and mixing of MurmurHash3, one character a step; the second hash goes by other primes, so that both are rarely alike.
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  return word(mixed(a, b)) + word(mixed(b, a));
}

function mixed(value: number, other: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (half ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)) >>> 0;
}

const word = (value: number) => value.toString(36).padStart(8, '0');
