import type { Tag } from './tokens';

/** Words of which there are few, by what they do in a sentence. */
const byTag: Partial<Record<Tag, string>> = {
  det: 'the a an its his her their our my your no any some each every both all another such several many most few this these those',
  pron: 'he she it they we i you him them us me nobody none nothing everybody everyone nobody somebody someone anyone himself herself itself themselves',
  rel: 'who which whom whose what',
  that: 'that',
  coord: 'and or nor & then',
  contrast: 'but while whereas although though yet whilst',
  sub: 'when after before because if since until till unless where whether once so how why lest',
  prep:
    'of in on at by for from with without about against among between during into off over under through towards toward upon via ' +
    'within near across around behind beyond inside outside per despite amid like as below above along out up down back away ' +
    'except including concerning regarding versus besides unlike throughout',
  number:
    'one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred thousand million billion dozen half',
  to: 'to',
  be: "is are was were be been being isn't aren't wasn't weren't am",
  have: "has have had having hasn't haven't hadn't",
  do: "does do did doesn't don't didn't",
  modal:
    "will would shall should can could may might must won't wouldn't shan't shouldn't can't couldn't mustn't cannot",
  not: 'not never neither',
  adverb:
    'also again later then still already now soon once just even only ever often always twice thrice far fast first last well ' +
    'however therefore thus hence meanwhile instead too otherwise moreover nevertheless perhaps maybe almost nearly abroad here there ' +
    'afterwards together further earlier long yet away home repeatedly separately ago alone aloud',
};

export const tags: ReadonlyMap<string, Tag> = new Map(
  (Object.entries(byTag) as [Tag, string][])
    .toReversed()
    .flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag])),
);

export const pronouns: ReadonlySet<string> = new Set('he she it that there who what here let'.split(' '));

/** End in -ly and are no adverbs. */
export const notAdverbs: ReadonlySet<string> = new Set(
  'family tally bully folly supply reply daily weekly monthly ally rally assembly italy july early apply comply friendly deadly hourly yearly monopoly only fly'.split(
    ' ',
  ),
);
