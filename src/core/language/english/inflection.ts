/** Past tense and, if it is another word, past participle of verbs that have forms of their own. */
const irregular: Readonly<Record<string, string>> = {
  become: 'became become',
  begin: 'began begun',
  bear: 'bore borne',
  beat: 'beat beaten',
  bind: 'bound',
  bleed: 'bled',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  cast: 'cast',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came come',
  cost: 'cost',
  cut: 'cut',
  deal: 'dealt',
  draw: 'drew drawn',
  drive: 'drove driven',
  eat: 'ate eaten',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  forgive: 'forgave forgiven',
  freeze: 'froze frozen',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  hang: 'hung',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay lain',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  overthrow: 'overthrew overthrown',
  pay: 'paid',
  put: 'put',
  read: 'read',
  retake: 'retook retaken',
  ride: 'rode ridden',
  ring: 'rang rung',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shake: 'shook shaken',
  shoot: 'shot',
  shut: 'shut',
  sink: 'sank sunk',
  sit: 'sat',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  spread: 'spread',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  strike: 'struck',
  swear: 'swore sworn',
  sweep: 'swept',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  understand: 'understood',
  undertake: 'undertook undertaken',
  wake: 'woke woken',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  write: 'wrote written',
};
/** The last letter of these is doubled before an ending. */
const doubled = new Set(
  'admit begin commit cut drop get hit let permit plan put rebut refer run set shut sit split stop ban'.split(
    ' ',
  ),
);

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

/** The bases of verbs whose past has a form of its own. */
export const irregularVerbs: readonly string[] = Object.keys(irregular);
