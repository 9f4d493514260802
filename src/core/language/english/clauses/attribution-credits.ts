import type { Run } from './noun-phrases';
import type { Reading } from './attribution-reading';

// Credits: “according to the union”, “by the union's count”.

/** Reads a credit to the noun phrase that begins at a token. @param isSure false if the phrase may name nobody */
export function credit(reading: Reading, from: number, after: number, isSure: boolean): void {
  const run = reading.phrase(after);
  creditOf(reading, { from, to: Math.max(run.to, after) }, isSure && run.to > run.from ? run : undefined);
}

/** Adds a credit that is these words; `who` is a part of them. */
export function creditOf(reading: Reading, words: Run, who: Run | undefined): void {
  const node = reading.nodeAt(words.from);
  const segment = reading.segmentOf(node);
  const others = reading.credits.get(node.segment) ?? [];
  reading.credits.set(node.segment, [...others, words]);
  const isFront = reading.isFirst(words.from);
  const last = others.at(-1);
  let scope: Run = segment;
  if (node.kind === 'relative') scope = { from: node.from, to: node.to };
  else if (node.kind === 'aside' && node.verb) scope = { from: node.from, to: node.to };
  else if (!isFront && last && !reading.isFirst(last.from)) {
    scope = { from: last.to, to: segment.to };
    cutScope(reading, last, words.from);
  } else if (!isFront && reading.tokens[words.from - 1]?.tag !== 'comma' && node.join === 'comma-and')
    scope = { from: node.from, to: segment.to };
  else if (
    !isFront &&
    node.verb &&
    words.from > node.verb.first &&
    reading.tokens[words.from - 1]?.tag !== 'comma'
  )
    scope = { from: segment.from, to: reading.scopeEnd(node) };
  reading.add('saying', { from: words.from, to: words.from + 1 }, who, scope);
}

/** A second credit after a first one: the first covers what is before it. */
function cutScope(reading: Reading, first: Run, until: number): void {
  const at = reading.found.findIndex(
    ({ attribution }) => attribution.start === reading.tokens[first.from]?.start,
  );
  const one = reading.found[at];
  if (!one) return;
  let to = first.to;
  while (to < until && reading.tokens[to]?.tag !== 'comma' && reading.tokens[to]?.tag !== 'coord') to++;
  reading.found[at] = { ...one, scope: { from: one.scope.from, to } };
}
