import { type EdtfDate, dateOf } from '../../dates';
import type { Clause } from '../../language/clauses';
import type { DateRole, DateUse } from '../../language/date-use';
import type { DatesSaid } from '../../language/language';
import type { NoteSentence } from '../../markdown/block';
import type { Span } from '../../base/span';
import type { BlockView, NoteDate } from '../block-view';
import { ownCellsOf } from '../sentences';
import { isDay, isMonth, isYear, sideOf } from './date-relations';

/** A date that a sentence gives, with the words that it dates. */
export interface SaidDate {
  /** Without its preposition. */
  readonly found: NoteDate;
  /** The day itself: 12 May for “since 12 May”. */
  readonly date: EdtfDate;
  readonly lead: string;
  readonly use: DateUse;
  readonly role: DateRole;
  /** The clause around it, if it has a verb. */
  readonly clause: Clause | undefined;
  /** The words of the clause, or of a part of it between commas that has words of its own; dates are blanks. */
  readonly words: string;
  /** True if `words` are such a part: “signed on 12 May” in “The deal, signed on 12 May, is off”. */
  readonly isApart: boolean;
  /** True if nothing stands beside it in its cell or before its colon. */
  readonly isAlone: boolean;
}

/** Returns the dates of a sentence with what they date, in the order of the text. */
export function saidDates(view: BlockView, sentence: NoteSentence): readonly SaidDate[] {
  const all = view.datesIn(sentence);
  if (all.length === 0) return [];
  const cells = ownCellsOf(view, sentence);
  let text = cells;
  for (const { start, end } of all) text = blanked(text, start - sentence.start, end - sentence.start);
  return all.flatMap((found) => saidDate(view, sentence, found, cells, text) ?? []);
}

function saidDate(
  view: BlockView,
  sentence: NoteSentence,
  whole: NoteDate,
  cells: string,
  text: string,
): SaidDate | undefined {
  const date = dateOf(whole.date);
  if (!date) return undefined;
  const { dates } = view.language;
  const found = withoutLead(view, whole);
  const lead = leadOf(view, whole);
  const before = view.own.slice(sentence.start, found.start).replace(/\s+/g, ' ');
  const after = view.own.slice(found.end, sentence.end).replace(/\s+/g, ' ');
  const isPeriod = sideOf(date, 'start') !== undefined && sideOf(date, 'end') !== undefined;
  // "Between 14 and 18 September": the lead is part of the period.
  const ahead = isPeriod ? before.slice(0, before.length - dates.dateLead(before).length) : before;
  const use = dates.dateUse(ahead, after);
  const clause = cleft(view, sentence, found) ?? innermost(view, sentence, found);
  const { words: around, isApart } = wordsAround(view, sentence, found, text, clause);
  // "They walked out on 12 May and stayed out until 14 May": the subject stands once.
  const subject = clause?.subject && clause.subject.end <= clause.start ? clause.subject : undefined;
  const words = subject && !isApart ? `${view.own.slice(subject.start, subject.end)} ${around}` : around;
  const role =
    use.role === 'on' && !isApart ? dates.roleInClause(words, clause?.base) : isPeriod ? 'on' : use.role;
  const since = sideOf(date, 'end') === undefined ? sideOf(date, 'start') : undefined;
  return {
    found,
    date: use.role === 'begin' && since ? since : date,
    lead,
    use,
    role,
    clause: clause?.verb && clause,
    words,
    isApart,
    isAlone:
      /(?:^|\|)[\s*_]*$/.test(cells.slice(0, found.start - sentence.start)) &&
      /^[\s*_]*(?:$|[|:–—])/.test(cells.slice(found.end - sentence.start)),
  };
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function leadOf({ language: { dates }, own }: BlockView, { start, words }: NoteDate): string {
  const within = words.slice(0, dates.dateLeadLength(words));
  return within === '' ? dates.dateLead(own.slice(Math.max(0, start - 8), start)) : within;
}

/** Returns the date without its preposition, which is replaced together with it if another is needed. */
function withoutLead({ language }: BlockView, found: NoteDate): NoteDate {
  const lead = language.dates.dateLeadLength(found.words);
  return { ...found, start: found.start + lead, words: found.words.slice(lead) };
}

function innermost(view: BlockView, sentence: NoteSentence, { start }: NoteDate): Clause | undefined {
  return view
    .clausesIn(sentence)
    .filter((clause) => clause.start <= start && start < clause.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Returns whether a clause within another is what its verb has as its object: its words are of the deed. */
function isObject({ kind, start }: Clause, { verb }: Clause): boolean {
  return kind === 'content' || (verb !== undefined && start >= verb.end && start <= verb.end + 1);
}

/** The clause that a date is put before: “It was on 12 May that the talks began”. */
function cleft(view: BlockView, sentence: NoteSentence, found: NoteDate): Clause | undefined {
  const { dates } = view.language;
  if (!dates.opensCleft(view.own.slice(sentence.start, found.start).trimStart())) return undefined;
  const content = view
    .clausesIn(sentence)
    .find(({ kind, start }) => kind !== 'main' && start >= found.end && start <= found.end + 2);
  return content && { ...content, kind: 'main' };
}

/** The words of the clause without those of clauses within it, or of the part of it that the date stands in. */
function wordsAround(
  view: BlockView,
  sentence: NoteSentence,
  { start }: NoteDate,
  text: string,
  clause: Clause | undefined,
): { readonly words: string; readonly isApart: boolean } {
  const { start: from, end: to } = view.block.kind === 'row' ? sentence : (clause ?? sentence);
  let own = text.slice(from - sentence.start, to - sentence.start);
  for (const inner of view.clausesIn(sentence))
    if (
      clause &&
      inner !== clause &&
      !isObject(inner, clause) &&
      inner.start >= from &&
      inner.end <= to &&
      inner.end - inner.start < to - from
    )
      own = blanked(own, inner.start - from, inner.end - from);
  const parts = partsOf(own, from);
  const mine = parts.find(({ end }) => start < end);
  if (mine && start >= from && !isCorePart(view, mine, clause)) return { words: mine.words, isApart: true };
  const core = parts.filter((part) => part === mine || isCorePart(view, part, clause));
  return { words: core.map(({ words }) => words).join(''), isApart: false };
}

interface Part extends Span {
  readonly words: string;
}

/** Returns the parts of a text between commas and the like. @param from the offset of the text in the block */
function partsOf(text: string, from: number): Part[] {
  const parts: Part[] = [];
  let start = from;
  for (const words of text.split(/(?<=[,;:()–—|])/u)) {
    parts.push({ words, start, end: start + words.length });
    start += words.length;
  }
  return parts;
}

/** Returns whether what stands in a part of a clause belongs to all of it: the part has its verb, or no words of its own. */
function isCorePart(
  { language: { dates } }: BlockView,
  { words, start, end }: Part,
  clause?: Clause,
): boolean {
  if (!clause?.verb) return !hasWords(words, dates);
  const { verb, subject = verb } = clause;
  if (start < Math.max(verb.end, subject.start) && end > Math.min(verb.start, subject.start)) {
    const has = (offset: number) => offset >= start && offset < end;
    return has(verb.start) || has(subject.start);
  }
  if (!hasWords(words, dates)) return true;
  return end <= subject.start && dates.setsScene(words);
}

function hasWords(words: string, dates: DatesSaid): boolean {
  return (words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => !dates.isCommonInDates(word));
}

/** Returns whether the date is one in figures, a year only after its preposition or alone: "in 2011", not "the 2011 war". */
export function isFull({ found: { words }, date, lead, use, isAlone }: SaidDate): boolean {
  if (!/\d/.test(words)) return false;
  if (date.kind !== 'date') return true;
  return (
    isDay(date) ||
    isMonth(date) ||
    (isYear(date) && (lead !== '' || use.role !== 'on' || use.governor !== undefined || isAlone))
  );
}
