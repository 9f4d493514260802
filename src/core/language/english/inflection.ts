/** Past tense and, if it is another word, past participle of verbs that have forms of their own. */
const irregular: Readonly<Record<string, string>> = {
  begin: 'began begun',
  break: 'broke broken',
  build: 'built',
  buy: 'bought',
  come: 'came',
  drive: 'drove driven',
  fight: 'fought',
  flee: 'fled',
  fly: 'flew flown',
  give: 'gave given',
  go: 'went gone',
  hit: 'hit',
  hold: 'held',
  leave: 'left',
  lose: 'lost',
  meet: 'met',
  retake: 'retook retaken',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  shoot: 'shot',
  speak: 'spoke spoken',
  strike: 'struck',
  swear: 'swore sworn',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
};
/** The last letter of these is doubled before an ending. */
const doubled = new Set('admit commit refer rebut plan stop ban'.split(' '));

/** The forms of a verb: "write", "writes", "wrote", "written", "writing". */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

function formsOf(base: string): Readonly<Record<VerbForm, string>> {
  const isDoubled = doubled.has(base);
  const isVowelY = /[aeiou]y$/.test(base);
  const stem = isDoubled ? base + base.slice(-1) : base.replace(/e$/, '');
  const soft = base.endsWith('y') && !isVowelY ? `${base.slice(0, -1)}i` : base;
  const third = /(?:s|sh|ch|x|z|o)$/.test(base) || soft !== base ? `${soft}es` : `${base}s`;
  const regular =
    soft !== base || isDoubled
      ? `${isDoubled ? stem : soft}ed`
      : base.endsWith('e')
        ? `${base}d`
        : `${base}ed`;
  const [past = regular, participle = past] = irregular[base]?.split(' ') ?? [];
  const ing = base.endsWith('ee') ? `${base}ing` : `${stem}ing`;
  return { base, third, past, participle, ing };
}

/**
 * The forms of verbs that are wanted, each once.
 *
 * @param verbs their bases, with blanks between them
 */
export function formsOfVerbs(verbs: string, ...wanted: readonly VerbForm[]): string[] {
  return [
    ...new Set(
      verbs.split(/\s+/).flatMap((base) => {
        const forms = formsOf(base);
        return wanted.map((form) => forms[form]);
      }),
    ),
  ];
}
