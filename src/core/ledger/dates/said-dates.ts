import { type EdtfDate, dateOf } from '../../dates';
import type { Clause } from '../../language/clauses';
import type { DateRole, DateUse } from '../../language/date-use';
import type { NoteSentence } from '../../markdown/block';
import type { Span } from '../../base/span';
import type { BlockView, NoteDate } from '../block-view';
import { ownCellsOf } from '../sentences';
import { isDay, isMonth, isYear, sideOf } from './date-relations';

/** A date that a sentence gives, with the words that it dates. */
export interface SaidDate {
  /** Without its preposition. */
  readonly found: NoteDate;
  /** Of “since 12 May”, the 12 May. */
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
}

/** Returns the dates of a sentence with what they date, in the order of the text. */
export function saidDates(view: BlockView, sentence: NoteSentence): readonly SaidDate[] {
  const all = view.datesIn(sentence);
  if (all.length === 0) return [];
  let text = ownCellsOf(view, sentence);
  for (const { start, end } of all) text = blanked(text, start - sentence.start, end - sentence.start);
  return all.flatMap((found) => saidDate(view, sentence, found, text) ?? []);
}

function saidDate(
  view: BlockView,
  sentence: NoteSentence,
  whole: NoteDate,
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
  const clause = innermost(view, sentence, found);
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
      inner.start >= from &&
      inner.end <= to &&
      inner.end - inner.start < to - from
    )
      own = blanked(own, inner.start - from, inner.end - from);
  let begin = 0;
  for (const part of own.split(/(?<=[,;:()–—|])/u)) {
    const end = begin + part.length;
    if (start - from < end) {
      const isCore = isCorePart(view, part, { start: from + begin, end: from + end }, clause);
      return isCore ? { words: own, isApart: false } : { words: part, isApart: true };
    }
    begin = end;
  }
  return { words: own, isApart: false };
}

/** Returns whether what stands in a part of a clause belongs to all of it: the part has its verb, or no words of its own. */
function isCorePart(
  { language: { dates } }: BlockView,
  part: string,
  { start, end }: Span,
  clause?: Clause,
): boolean {
  const has = (offset: number | undefined) => offset !== undefined && offset >= start && offset < end;
  if (has(clause?.verb?.start) || has(clause?.subject?.start)) return true;
  const words = part.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (words.every(dates.isCommonInDates)) return true;
  const isFront = clause?.subject !== undefined && end <= clause.subject.start;
  return isFront && dates.setsScene(part);
}

/** Returns whether the date is one in figures, a year only after its preposition or alone: "in 2011", not "the 2011 war". */
export function isFull({ found: { words }, date, lead, use }: SaidDate): boolean {
  if (!/\d/.test(words)) return false;
  if (date.kind !== 'date') return true;
  return isDay(date) || isMonth(date) || (isYear(date) && (lead !== '' || use.role !== 'on'));
}
