import type { Mention, NameForm } from '../../../../src/core/names';

// What a mention is, once more and as plainly as can be: at each place each form is tried, character by character.
// Callers replace what is no prose by U+0000, and marks of emphasis by U+0001.

const CLUSTER = /(?!ʼ)[\p{L}\p{N}]\p{M}*|\p{M}+|[^]/gu;
const WORD = /^(?!ʼ)[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u;
const HYPHEN = /[-‐‑]/y;
const WHITE = /\p{White_Space}+/uy;
// eslint-disable-next-line no-control-regex -- what stands for marks of emphasis
const MARKS = /\x01*/y;
const APOSTROPHES = "'’‘ʼ";

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function clusters(text: string): Cluster[] {
  return [...text.matchAll(CLUSTER)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    text: raw,
  }));
}

const isWord = (cluster: string | undefined): boolean => WORD.test(cluster ?? '');
const isSpaced = (cluster: string | undefined): boolean => isWord(cluster) && !UNSPACED.test(cluster ?? '');
const breaks = (white: string): number => white.match(/\r\n|[\n\r]/g)?.length ?? 0;

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function foldCase(cluster: string): string {
  const composed = cluster.normalize('NFC');
  return /^[iIİı]\u0307?/.test(composed)
    ? `I${composed.replace(/^[iIİı]\u0307?/, '')}`.normalize('NFC')
    : composed.toLowerCase().toUpperCase().normalize('NFC');
}

/** Returns the end of the separator at the offset. */
function separatorEnd(text: string, at: number, marks: (at: number) => number): number | undefined {
  const hyphenAt = (from: number): boolean => take(HYPHEN, text, from) !== undefined;
  const white = take(WHITE, text, at) ?? '';
  if (white) {
    if (breaks(white) > 1) return undefined;
    const after = marks(at + white.length);
    return breaks(white) === 1 && hyphenAt(after) ? after + 1 : at + white.length;
  }
  if (!hyphenAt(at)) return undefined;
  const after = marks(at + 1);
  const next = take(WHITE, text, after) ?? '';
  return breaks(next) === 1 ? after + next.length : at + 1;
}

/** Returns the end of the form that begins at the offset. */
function formEnd(text: string, start: number, form: readonly string[]): number | undefined {
  const anyCase = form.includes(' ');
  const marks = (from: number): number => from + (take(MARKS, text, from) ?? '').length;
  let at = start;
  for (const [index, unit] of form.entries()) {
    const withinWord = isSpaced(unit) && isSpaced(form[index - 1]);
    if (index > 0 && !withinWord) at = marks(at);
    if (unit === ' ') {
      const end = separatorEnd(text, at, marks);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    const found = take(new RegExp(CLUSTER, 'uy'), text, at);
    if (found === undefined) return undefined;
    const alike =
      (APOSTROPHES.includes(unit) && APOSTROPHES.includes(found)) ||
      (anyCase ? foldCase(found) === foldCase(unit) : found.normalize('NFC') === unit.normalize('NFC'));
    if (!alike) return undefined;
    at += found.length;
  }
  return at;
}

/** Returns whether nothing that belongs to the mention's first or last word lies beside it. */
function isBounded(edge: string | undefined, outwards: readonly string[]): boolean {
  const beyond = outwards.findIndex((cluster) => cluster !== '_');
  if (beyond > 0) return !(isSpaced(edge) && isSpaced(outwards[beyond]));
  return !isSpaced(outwards[0]) || (isWord(edge) && !isSpaced(edge));
}

export function findSlowly(text: string, given: readonly NameForm[]): Mention[] {
  const forms = given
    .map(({ form, entity }) => ({ form, entity, units: unitsOf(form) }))
    .filter(({ units }) => units.some(isWord));
  const all = clusters(text);
  const mentions: Mention[] = [];
  let done = 0;
  all.forEach(({ start }, index) => {
    if (start < done) return;
    const before = all
      .slice(0, index)
      .map((cluster) => cluster.text)
      .reverse();
    const hits = forms.flatMap(({ form, entity, units }) => {
      const end = formEnd(text, start, units);
      if (end === undefined || !isBounded(units[0], before)) return [];
      const after = all.filter((cluster) => cluster.start >= end).map((cluster) => cluster.text);
      return isBounded(units.at(-1), after) ? [{ form, entity, end }] : [];
    });
    const end = Math.max(...hits.map((hit) => hit.end));
    const longest = hits.filter((hit) => hit.end === end);
    const first = longest[0];
    if (!first) return;
    mentions.push({
      start,
      end,
      entities: [...new Set(longest.map(({ entity }) => entity))],
      form: first.form,
      folded: false,
    });
    done = end;
  });
  return mentions;
}

function unitsOf(form: string): string[] {
  const units = clusters(form.replace(/\p{White_Space}+/gu, ' ')).map(({ text }) =>
    /^[-‐‑ ]$/.test(text) ? ' ' : text,
  );
  const isEdge = (unit: string): boolean => unit !== ' ';
  return units.slice(units.findIndex(isEdge), units.findLastIndex(isEdge) + 1);
}
