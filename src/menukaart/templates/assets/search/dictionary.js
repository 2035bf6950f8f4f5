// Whether a word is a Dutch word. The dictionary is a Bloom filter in pieces: it never denies a word that it has,
// and of a hundred others it takes one for a word. `scripts/search_dictionary` makes it; a test holds them together.

const PIECES = 32;
const PROBES = 6;
const SHORTEST = 4;
const LONGEST = 14;

/** FNV-1a, 32 bits. @param {string} word @param {number} seed */
const hash = (word, seed) => {
  let found = seed;
  for (let place = 0; place < word.length; place += 1) {
    found = Math.imul(found ^ word.charCodeAt(place), 0x01000193) >>> 0;
  }
  return found;
};

/** In which piece of the dictionary a word would stand. @param {string} word */
export const piece = (word) => hash(word, 0x811c9dc5) % PIECES;

export class Dictionary {
  /** @param {(piece: number) => Promise<Uint8Array>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
    /** @type {Map<string, boolean>} */
    this.known = new Map();
  }

  /** Look up these words. @param {string[]} words */
  async load(words) {
    await Promise.all(
      words
        .filter((word) => word.length >= SHORTEST && word.length <= LONGEST && !this.known.has(word))
        .map(async (word) => this.known.set(word, holds(await this.fetch(piece(word)), word))),
    );
  }

  /** Whether it is a word; one that was not looked up is none. @param {string} word */
  has(word) {
    return this.known.get(word) ?? false;
  }
}

/** @param {Uint8Array} bits @param {string} word */
const holds = (bits, word) => {
  const first = hash(word, 0x9747b28c);
  const step = hash(word, 0x85ebca6b) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const place = ((first + Math.imul(probe, step)) >>> 0) % (bits.length * 8);
    if (!((bits[place >>> 3] ?? 0) & (1 << (place & 7)))) return false;
  }
  return true;
};
