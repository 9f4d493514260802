/**
 * Invented notes for benches: Markdown of the kind that briefing notes are, with headings, lists, quotations, links, emphasis,
 * a citation at the end of each sentence, and names in 2 % of the words.
 */

/** Numbers from 0 to 1, the same in each run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa ga ha ja ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va wa ya za sha rah man din sul tan has san qas sem mur tad'.split(
    ' ',
  );

/** Syllables of prose: another language than names, so that few of its words begin one. */
const ENDINGS =
  'the ing ion ed er est ly ment ous ful ness th wh str pre con dis out over under ough ight ance ence able ive ward ship hood dom age ure ist ism ate ize ten ver tion ally'.split(
    ' ',
  );

function wordOf(random: () => number, syllables: number, parts = SYLLABLES): string {
  let word = '';
  for (let count = 0; count < syllables; count++) word += parts[Math.floor(random() * parts.length)] ?? '';
  return word;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Returns `count` forms of about 20 characters: given names, family names, articles; some with diacritics or apostrophes. */
export function namesOf(count: number, seed = 11): string[] {
  const random = randomFrom(seed);
  const names = new Set<string>();
  const words = vocabularyOf(randomFrom(29));
  while (names.size < count) {
    const given = capital(wordOf(random, 3));
    const family = capital(wordOf(random, 3));
    const kind = random();
    // `Free Army`, `National Front`: some begin with one of a few words that prose has too.
    if (random() < 0.02)
      names.add(`${capital(words[300 + 75 * Math.floor(random() * 60)] ?? '')} ${family}yya`);
    else if (kind < 0.08) names.add(capital(wordOf(random, 6)));
    else if (kind < 0.4) names.add(`${given} al-${family}`);
    else if (kind < 0.8) names.add(`${given} ${capital(wordOf(random, 2))} ${family}`);
    else if (kind < 0.88) names.add(`${given}é ${family}`);
    else if (kind < 0.96) names.add(`${given.slice(0, 3)}ʼ${given.slice(3)} ${family}`);
    else names.add(`${given} ${family} ${capital(wordOf(random, 1))}`);
  }
  return [...names];
}

/** Returns the other words of the notes. The commonest word is in each sentence, the rarest once in many notes. */
function vocabularyOf(random: () => number): string[] {
  return Array.from({ length: 6000 }, (_, rank) =>
    wordOf(random, rank < 60 ? 1 : rank < 2400 ? 2 : 3, ENDINGS),
  );
}

/** `count` notes of `size` characters each, that name these. */
export function notesOf(
  count: number,
  size: number,
  names: readonly string[],
  spell: (name: string, random: () => number) => string = (name) => name,
): string[] {
  const random = randomFrom(29);
  const vocabulary = vocabularyOf(random);
  const word = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? '';
  const name = (): string => spell(names[Math.floor(random() * names.length)] ?? '', random);
  let cited = 0;
  const sentence = (): string => {
    const words: string[] = [];
    const length = 9 + Math.floor(random() * 16);
    for (let at = 0; at < length; at++) {
      if (random() < 0.02)
        words.push(random() < 0.1 ? `**${name()}**` : random() < 0.1 ? `${name()}'s` : name());
      else words.push(random() < 0.06 ? `${word()},` : word());
    }
    const kind = random();
    if (kind < 0.03) words.push(`[${word()} ${word()}](https://example.org/${word()})`);
    else if (kind < 0.05) words.push(`*${word()}*`);
    return `${capital(words.join(' '))}.[^${word()}-${++cited}]`;
  };
  return Array.from({ length: count }, () => {
    let note = '---\nbriefing:\n  asOf: 2024-12-03\n---\n\n';
    while (note.length < size) {
      const kind = random();
      if (kind < 0.12) note += `## ${capital(word())} ${word()}\n\n`;
      else if (kind < 0.24) note += `- ${sentence()}\n- ${sentence()}\n\n`;
      else if (kind < 0.28) note += `> ${sentence()}\n\n`;
      else note += `${Array.from({ length: 4 }, sentence).join(' ')}\n\n`;
    }
    return note.slice(0, size);
  });
}
