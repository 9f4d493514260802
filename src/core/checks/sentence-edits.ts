import type { Library, LibraryRecord } from '../library';
import { beforeFullStop, cited } from '../render/citation';
import { plainSentence, sourcedSentence } from '../render/sentence';
import { type Footnote, type NoteStyle, forNote } from '../render/style';
import type { TextEdit } from '../base/text-edit';
import { withDefinitions } from '../note/insert/insertion';
import type { Span } from '../base/span';
import type { CitationLabel } from '../markdown/citations';
import type { CheckContext } from './check';
import type { NoteView, PlacedSentence } from './note-view';

/** The sentence that a finding is in, `undefined` where the note has changed. */
export function sentenceOf(note: NoteView, { start, end }: Span): PlacedSentence | undefined {
  // Where two sentences meet the first would be meant.
  return note.sentenceAt(Math.min(start + 1, end));
}

/** The line break that the note uses. */
export function eolOf({ text }: NoteView): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** As written in the note: with the labels that it stands in, without blanks around it and the box of a task. */
export function writtenSpan({ placed, sentence }: PlacedSentence): Span {
  const written = placed.view.text.slice(sentence.start, sentence.end);
  const lead = /^(?:\s*\[[ xX]\])?\s*/.exec(written)?.[0].length ?? 0;
  const start = placed.start + sentence.start + lead;
  return { start, end: Math.max(start, placed.start + sentence.start + written.trimEnd().length) };
}

/**
 * The sentence as the pack has it in place of the writer's, with the citations that stood in it; `undefined` where it is not
 * clear what that is: in a table, or where a label means several records.
 */
export function reinserted(place: PlacedSentence, { library, style }: CheckContext): TextEdit | undefined {
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
 * Whether the sentence surely begins and ends where it seems to: a full stop behind a short word with a capital may be that of a
 * word cut short, and what stands before or behind it would be left without the rest. A known name is none.
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

/** As a title of a fix shows it: what a record's own sentence says. */
export function shownSentence(sentence: string): string {
  const most = 160;
  return sentence.length <= most ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', most))} …`;
}

function withLabel(sentence: string, { kind, label }: CitationLabel): string {
  return kind === 'pandoc' ? beforeFullStop(sentence, `[@${label}]`) : `${sentence}[^${label}]`;
}

/** The style in which the sentence cites already, else the writer's, else footnotes. */
export function citingStyle({ sentence }: PlacedSentence, { style }: CheckContext): NoteStyle {
  const kinds = new Set(sentence.citations.map(({ kind }) => kind));
  if (kinds.has('pandoc')) return { ...style, citations: 'pandoc' };
  const isLabelled = style.citations === 'footnote' || style.citations === 'pandoc';
  return kinds.size === 0 && isLabelled ? style : { ...style, citations: 'footnote' };
}

/** The records' sentences behind the sentence, cited as it is, with the definitions that the note lacks. */
export function appended(
  note: NoteView,
  place: PlacedSentence,
  records: readonly LibraryRecord[],
  context: CheckContext,
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

/** The records' labels behind those of the sentence, or at its end, with the definitions that the note lacks. */
export function labelled(
  note: NoteView,
  place: PlacedSentence,
  records: readonly LibraryRecord[],
  context: CheckContext,
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

/** Behind the bracket that a Pandoc citation stands in. */
function endOf({ text }: NoteView, end: number): number {
  return text[end] === ']' ? end + 1 : end;
}

/** The mark that cites a record, and its definition. */
function markOf(library: Library, record: LibraryRecord, style: NoteStyle) {
  const { pack, value } = record;
  return cited('', { pack, value, label: library.labelOf(record) }, style);
}

/** An edit that cites a record by its label, with the definition that the note lacks. */
export function withFootnote(
  note: NoteView,
  label: string,
  edit: TextEdit,
  { library, style }: CheckContext,
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

/** Takes a citation out of the text, with the brackets or the blank that would be left alone. */
export function citationRemoval({ text }: NoteView, { start, end }: Span): TextEdit {
  if (text[start - 1] === '[' && text[end] === ']') {
    const from = text[start - 2] === ' ' ? start - 2 : start - 1;
    return { start: from, end: end + 1, text: '' };
  }
  const behind = /^;\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const before = behind > 0 ? 0 : (/;\s*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  return { start: start - before, end: end + behind, text: '' };
}
