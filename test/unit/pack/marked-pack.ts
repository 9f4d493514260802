import assert from 'node:assert/strict';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import type { Pack } from '../../../src/core/pack/model';
import type { Problem, ProblemCode } from '../../../src/core/pack/problems/problems';
import { type PackReading, readPack } from '../../../src/core/pack/read';

/** A pack with one good record in each section. */
const goodSections = {
  head: 'briefing: 1\nid: good\ntitle: A good pack',
  sources: 'sources:\n  src: {type: article, title: A day, passages: {1: One, 2: Two}}',
  places: 'places:\n  town: {name: Old Town}',
  actors: 'actors:\n  army: {name: The Army, kind: military, cite: src#1}',
  relations: 'relations:\n  - {from: army, type: related-to, to: town, cite: src#1}',
  events: 'events:\n  strike: {title: Strike, verification: established, summary: It struck., cite: src#1}',
  claims:
    'claims:\n  denial: {by: army, kind: denial, verification: reported, summary: It denied it., cite: src#2}',
  quotes: 'quotes:\n  words: {speaker: army, text: not us, cite: src#2}',
};
export type Section = keyof typeof goodSections;

/** The good pack with further lines at the end of one of its sections; `⟦…⟧` marks the words that are at fault. */
export function packWith(section: Section, ...lines: string[]): string {
  const indent = section === 'head' ? '' : '  ';
  return Object.entries(goodSections)
    .map(([name, text]) => [text, ...(name === section ? lines.map((line) => indent + line) : [])].join('\n'))
    .join('\n');
}

/** The text without its marks, and where they were. */
export function unmark(marked: string): { text: string; spans: [start: number, end: number][] } {
  const parts = marked.split(/[⟦⟧]/);
  const spans: [number, number][] = [];
  let text = '';
  parts.forEach((part, index) => {
    if (index % 2 === 1) spans.push([text.length, text.length + part.length]);
    text += part;
  });
  assert.equal(parts.length % 2, 1, `unpaired marks in ${marked}`);
  return { text, spans };
}

/** The ids of all that was loaded, in the order of the sections; a relation counts as its ends. */
export function idsOf(pack: Pack | undefined): string[] {
  if (!pack) return [];
  const { sources, places, actors, relations, events, claims, quotes } = pack;
  return [
    ...[...sources, ...places, ...actors].map(({ id }) => id),
    ...relations.map(({ from, to }) => `${from}>${to}`),
    ...[...events, ...claims, ...quotes].map(({ id }) => id),
  ];
}

const goodIds = idsOf(readPack(packWith('head'), 'good').pack);

/** Asserts that nothing is missing of the good pack, and what was loaded besides. */
export function assertIntact({ pack }: PackReading, more: readonly string[] = []): void {
  const loaded = idsOf(pack);
  assert.deepEqual(
    goodIds.filter((id) => !loaded.includes(id)),
    [],
  );
  assert.deepEqual(
    loaded.filter((id) => !goodIds.includes(id)),
    more,
  );
}

/** Asserts that exactly the marked words are at fault, each with the code, and that the description says what to do. */
export function assertProblems(problems: readonly Problem[], code: ProblemCode, marked: string): void {
  const { text, spans } = unmark(marked);
  const shown = problems.map((problem) => [
    problem.code,
    text.slice(problem.start, problem.end),
    problem.start,
  ]);
  assert.deepEqual(
    shown,
    spans.map(([start, end]) => [code, text.slice(start, end), start]),
  );
  for (const problem of problems) assertSentence(problem);
}

/** Asserts that the problem is a sentence with nothing left open: what is wrong, then what to do. */
export function assertSentence(problem: Problem): void {
  const sentence = describeProblem(problem);
  assert.match(sentence, /^[“\p{Lu}].*(?:\.|\?)$/su, sentence);
  assert.doesNotMatch(sentence, /\{\d\}|undefined|null|NaN|\[object|\.\.$/, sentence);
  assert.match(sentence, remedy, sentence);
  if ('suggestion' in problem) assert.match(sentence, /Did you mean “.+”\?$/);
}

/** A verb in the imperative. */
const remedy =
  /(?:: |\. |, |or )(?:[Aa]dd|[Aa]gree|[Bb]egin|[Cc]hoose|[Cc]orrect|[Gg]ive|[Mm]erge|[Pp]ut|[Rr]emove|[Rr]estore|[Ss]ave|[Ss]horten|[Ss]plit|[Uu]se|[Ww]rite) |this pack is left out until/;
