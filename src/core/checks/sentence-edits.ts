import type { NoteContext } from '../ledger/context';
import type { Library, LibraryRecord } from '../library';
import { beforeFullStop, cited } from '../render/citation';
import { plainSentence, sourcedSentence } from '../render/sentence';
import { type Footnote, type NoteStyle, forNote } from '../render/style';
import type { TextEdit } from '../base/text-edit';
import { withDefinitions } from '../note/insert/insertion';
import type { Span } from '../base/span';
import type { CitationLabel } from '../markdown/citations';
import type { NoteView, PlacedSentence } from '../ledger/note-view';

/** Returns the sentence of a finding; `undefined` if the note has changed. */
export function sentenceOf(note: NoteView, { start, end }: Span): PlacedSentence | undefined {
  // Where two sentences meet, `sentenceAt(start)` would return the first.
  return note.sentenceAt(Math.min(start + 1, end));
}

/** Returns the line break that the note uses. */
export function eolOf({ text }: NoteView): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * Returns the span of the sentence in the note: with the labels in it, without surrounding blanks and a task's
 * checkbox.
 */
export function writtenSpan({ placed, sentence }: PlacedSentence): Span {
  const written = placed.view.text.slice(sentence.start, sentence.end);
  const lead = /^(?:\s*\[[ xX]\])?\s*/.exec(written)?.[0].length ?? 0;
  const start = placed.start + sentence.start + lead;
  return { start, end: Math.max(start, placed.start + sentence.start + written.trimEnd().length) };
}

/**
 * Returns the edit that replaces the sentence by the pack's own, with its citations.
 *
 * @returns `undefined` if that is not clear: in a table, or if a label means several records
 */
export function reinserted(place: PlacedSentence, { library, style }: NoteContext): TextEdit | undefined {
  const { placed, sentence } = place;
  if (placed.view.block.kind === 'row' || !isSurelyWhole(place)) return undefined;
  const labels = new Map(sentence.citations.map((citation) => [citation.label, citation]));
  const sentences: string[] = [];
  for (const citation of labels.values()) {
    const [record, other] = placed.view.recordsNamed(citation.label);
    if (!record || other) return undefined;
    const plain = forNote(plainSentence(library, record, style.dates), style);
    const isInside = citation.start >= sentence.start && citation.end <= sentence.end;
    sentences.push(isInside ? withLabel(plain, citation) : plain);
  }
  return sentences.length === 0 ? undefined : { ...writtenSpan(place), text: sentences.join(' ') };
}

/**
 * Returns whether the ends of the sentence are certain: a full stop after a short capitalized word may belong to an
 * abbreviation, and the replacement would cut a sentence in two. A known name is not an abbreviation.
 */
function isSurelyWhole({ placed: { view }, sentence }: PlacedSentence): boolean {
  return [sentence.start, sentence.end].every((at) => {
    const before = view.prose.slice(0, at).trimEnd();
    const behind = view.prose.slice(at);
    if (before === '' || behind.trim() === '' || !before.endsWith('.')) return true;
    const isName = view.mentions.some(({ end }) => end === before.length - 1);
    return isName || !view.language.isDoubtfulStop(before.slice(-24, -1), behind.trimStart().slice(0, 24));
  });
}

/** Shortens a record's sentence for the title of a fix. */
export function shownSentence(sentence: string): string {
  const most = 160;
  return sentence.length <= most ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', most))} …`;
}

function withLabel(sentence: string, { kind, label }: CitationLabel): string {
  return kind === 'pandoc' ? beforeFullStop(sentence, `[@${label}]`) : `${sentence}[^${label}]`;
}

/** Returns the style in which the sentence already cites, otherwise the user's, otherwise footnotes. */
export function citingStyle({ sentence }: PlacedSentence, { style }: NoteContext): NoteStyle {
  const kinds = new Set(sentence.citations.map(({ kind }) => kind));
  if (kinds.has('pandoc')) return { ...style, citations: 'pandoc' };
  const isLabelled = style.citations === 'footnote' || style.citations === 'pandoc';
  return kinds.size === 0 && isLabelled ? style : { ...style, citations: 'footnote' };
}

/** Appends the records' sentences to the sentence, cited in its style, with the definitions that the note lacks. */
export function appended(
  note: NoteView,
  place: PlacedSentence,
  records: readonly LibraryRecord[],
  context: NoteContext,
): TextEdit[] {
  const style = citingStyle(place, context);
  if (place.placed.view.block.kind === 'row') return labelled(note, place, records, context);
  const sourced = records.map((record) => sourcedSentence(context.library, record, style));
  const { end } = writtenSpan(place);
  const written = note.text.slice(0, end);
  const stop = /[.!?…:][)”"’']*(?:\[\^[^\]\s]+\])*$/.test(written) ? '' : '.';
  const isAtLabel = stop !== '' && /\[\^[^\]\s]+\]$/.test(written);
  const text = `${isAtLabel ? '' : stop} ${sourced.map((one) => one.text).join(' ')}`;
  return withFootnotes(
    note,
    sourced.flatMap(({ footnotes }) => footnotes),
    [{ start: end, end, text }],
  );
}

/** Adds the records' labels after those of the sentence, or at its end, with the definitions that the note lacks. */
export function labelled(
  note: NoteView,
  place: PlacedSentence,
  records: readonly LibraryRecord[],
  context: NoteContext,
): TextEdit[] {
  const { placed, sentence } = place;
  const style = citingStyle(place, context);
  const marks = records.map((record) => markOf(context.library, record, style));
  const last = sentence.citations.findLast(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  const isPandoc = style.citations === 'pandoc';
  const written = writtenSpan(place);
  const own = placed.view.text.slice(0, written.end - placed.start);
  const stop = /(?<![.!?…])[.!?…]$/.exec(own)?.[0].length ?? 0;
  const end = last ? endOf(note, placed.start + last.end) : isPandoc ? written.end - stop : written.end;
  const text = (isPandoc ? ' ' : '') + marks.map((mark) => mark.text).join(isPandoc ? ' ' : '');
  return withFootnotes(
    note,
    marks.flatMap(({ footnotes }) => footnotes),
    [{ start: end, end, text }],
  );
}

/** Returns the offset after the bracket of a Pandoc citation. */
function endOf({ text }: NoteView, end: number): number {
  return text[end] === ']' ? end + 1 : end;
}

/** Returns the mark that cites a record, with its definition. */
function markOf(library: Library, record: LibraryRecord, style: NoteStyle) {
  const { pack, value } = record;
  return cited('', { pack, value, label: library.labelOf(record) }, style);
}

/** Completes an edit that cites a record by its label with the definition that the note lacks. */
export function withFootnote(
  note: NoteView,
  label: string,
  edit: TextEdit,
  { library, style }: NoteContext,
): TextEdit[] {
  const [record] = library.recordsNamed(label);
  if (!record) return [edit];
  const { pack, value } = record;
  const { footnotes } = cited('', { pack, value, label }, { ...style, citations: 'footnote' });
  return withFootnotes(note, footnotes, [edit]);
}

function withFootnotes(note: NoteView, footnotes: readonly Footnote[], edits: TextEdit[]): TextEdit[] {
  return [...withDefinitions(note.text, footnotes, edits, eolOf(note))];
}

/** Removes a citation from the text, with the brackets or blank that would be left over. */
export function citationRemoval({ text }: NoteView, { start, end }: Span): TextEdit {
  if (text[start - 1] === '[' && text[end] === ']') {
    const from = text[start - 2] === ' ' ? start - 2 : start - 1;
    return { start: from, end: end + 1, text: '' };
  }
  const behind = /^;\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const before = behind > 0 ? 0 : (/;\s*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  return { start: start - before, end: end + behind, text: '' };
}
