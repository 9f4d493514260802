import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import { basicsOf } from '../language/basics';
import type { Print } from '../language/print';
import { contentHash } from '../pack/content-hash';
import type { Citation, Pack, RecordBase, Source } from '../pack/model';
import { marked } from '../markdown/content-mark';
import { shorten } from './escape';
import { printForNote } from './print';
import { type Footnote, type NoteStyle, type SourcedText, forNote } from './style';

/** A cited source with its cited passages. */
interface CitedSource {
  readonly source: Source;
  readonly passages: readonly string[];
}

/** The citations of one record by source, in their order; a source that was left out for a fault is skipped. */
export function citedSources(pack: Pack, citations: readonly Citation[]): CitedSource[] {
  const bySource = new Map<Source, string[]>();
  for (const { source: id, passage } of citations) {
    const source = pack.sources.find((candidate) => candidate.id === id);
    if (!source) continue;
    const passages = bySource.get(source) ?? [];
    bySource.set(source, passages);
    if (passage !== undefined && !passages.includes(passage)) passages.push(passage);
  }
  return [...bySource].map(([source, passages]) => ({ source, passages }));
}

/**
 * Returns the citation in full, as in a footnote: author, publisher, title, date, paragraph. Without a full stop.
 * @param longestTitle the maximum length of the title, in UTF-16 units
 */
export function fullCitation(
  pack: Pack,
  citations: readonly Citation[],
  dates: DateStyle,
  longestTitle = Infinity,
  print = basicsOf(pack.language).print,
): string {
  return citedSources(pack, citations)
    .map(({ source, passages }) => {
      const title = shorten(source.title, longestTitle);
      return [sourceReference({ ...source, title }, dates, print), paragraphs(passages, print)]
        .filter(Boolean)
        .join(', ');
    })
    .join('; ');
}

/** A source as in a list of sources. Without a full stop. */
export function sourceReference(source: Source, dates: DateStyle, print: Print): string {
  const { author, publisher, title } = source;
  return [author, publisher, print.quoted(title), publishedText(source, dates, print)]
    .filter(Boolean)
    .join(', ');
}

/** Returns the citation in brackets after a sentence: publisher, date, paragraph. */
export function briefCitation(
  pack: Pack,
  citations: readonly Citation[],
  dates: DateStyle,
  print = basicsOf(pack.language).print,
): string {
  return citedSources(pack, citations)
    .map(({ source, passages }) =>
      [publisherOf(source), publishedText(source, dates, print, false), paragraphs(passages, print)]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

/**
 * Returns the citation for a row of a card or a page, with little room: publisher and paragraph (`DayFR Euro ¶ 2, 4`).
 */
export function shortCitation(pack: Pack, citations: readonly Citation[]): string {
  return citedSources(pack, citations)
    .map(
      ({ source, passages }) =>
        `${publisherOf(source)}${passages.length > 0 ? ` ¶ ${passages.join(', ')}` : ''}`,
    )
    .join('; ');
}

/** A record or entity to cite, and the label under which a note cites it. */
export interface Citable {
  readonly pack: Pack;
  readonly value: RecordBase;
  readonly label: string;
}

/** Returns the sentence with its citation in the note's style: after the full stop, or before it. */
export function cited(sentence: string, citable: Citable, style: NoteStyle): SourcedText {
  const { pack, value, label } = citable;
  switch (style.citations) {
    case 'footnote':
      return { text: `${sentence}[^${label}]`, footnotes: [footnoteOf(citable, style)] };
    case 'inline':
      return {
        text: beforeFullStop(
          sentence,
          `(${forNote(briefCitation(pack, value.cite, style.dates, printForNote(style, pack)), style)})`,
        ),
        footnotes: [],
      };
    case 'pandoc':
      return { text: beforeFullStop(sentence, `[@${label}]`), footnotes: [] };
    case 'none':
      return { text: sentence, footnotes: [] };
  }
}

/** Its definition is marked with the content that it is written for, where the mark does not show. */
export function footnoteOf(citable: Citable, style: NoteStyle): Footnote {
  const { value, label } = citable;
  const text = citationText(citable, style);
  return { label, definition: style.format === 'markdown' ? marked(text, contentHash(value)) : text };
}

/** Returns the text of a footnote's definition, without its mark. */
export function citationText({ pack, value }: Citable, style: NoteStyle): string {
  const citation = fullCitation(pack, value.cite, style.dates, Infinity, printForNote(style, pack));
  return `${forNote(citation, style)}.`;
}

/** Inserts a text between a sentence and its full stop; after the sentence if it ends in anything else. */
export function beforeFullStop(sentence: string, addition: string): string {
  // The point of an abbreviation (`U.S.`) stays with it, and the sentence gets one of its own.
  if (/\p{Lu}\.\p{Lu}\.$/u.test(sentence)) return `${sentence} ${addition}.`;
  const stop = /(?<![.!?…])[.!?…]+$/.exec(sentence)?.[0] ?? '';
  return [sentence.slice(0, sentence.length - stop.length), addition].filter(Boolean).join(' ') + stop;
}

function publisherOf({ publisher, author, title }: Source): string {
  return publisher ?? author ?? title;
}

function publishedText(
  { published, dateBasis }: Source,
  dates: DateStyle,
  { dateText, words }: Print,
  withBasis = true,
): string {
  const date = dateOf(published);
  if (!date) return '';
  return `${dateText(date, dates)}${withBasis && dateBasis === 'inferred' ? ` (${words.dateInferred})` : ''}`;
}

function paragraphs(passages: readonly string[], { words }: Print): string {
  return passages.length === 0 ? '' : words.paragraphs(passages);
}
