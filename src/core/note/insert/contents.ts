import { printForNote } from '../../render/print';
import type { Library, LibraryEntity, LibraryRecord } from '../../library';
import { biography } from '../../render/biography';
import { citedSources, sourceReference } from '../../render/citation';
import { endsInRole, firstMention } from '../../render/names';
import { sourcedSentence } from '../../render/sentence';
import { type NoteStyle, type SourcedText, forNote } from '../../render/style';
import { type SourcedTable, chronology, keyActors } from '../../render/tables';
import { citationLabels } from '../../markdown/citations';
import type { Content } from './content';
import { citedBy } from '../citations/cited';
import { firstMentions } from '../names/first-mentions';

/** The ways in which records go into a note. */
export const recordForms = ['sentence', 'bullet', 'row', 'table'] as const;
export type RecordForm = (typeof recordForms)[number];

export function recordContent(
  library: Library,
  records: readonly LibraryRecord[],
  form: RecordForm,
  style: NoteStyle,
): Content {
  switch (form) {
    case 'sentence':
      return { form: 'run', items: records.map((record) => sourcedSentence(library, record, style)) };
    case 'bullet':
      return { form: 'bullets', items: records.map((record) => sourcedSentence(library, record, style)) };
    case 'row':
      return { form: 'rows', table: chronology(library, records, style) };
    case 'table':
      return tableContent(chronology(library, records, style));
  }
}

export function keyActorsContent(
  library: Library,
  actors: readonly LibraryEntity[],
  style: NoteStyle,
): Content {
  return tableContent(keyActors(library, actors, style));
}

function tableContent({ header, rows, footnotes }: SourcedTable): Content {
  return { form: 'block', lines: [...header, ...rows], footnotes };
}

/** One paragraph for each actor or place. */
export function biographyContent(
  library: Library,
  entities: readonly LibraryEntity[],
  style: NoteStyle,
): Content {
  const paragraphs = entities.map((entity) => biography(library, entity, style));
  return {
    form: 'block',
    lines: paragraphs.flatMap(({ text }, index) => (index === 0 ? [text] : ['', text])),
    footnotes: paragraphs.flatMap(({ footnotes }) => footnotes),
  };
}

/**
 * The names of entities as each place in the note demands: the full name and role where it is the first mention, the
 * short form where the note, or a place filled just before, has named the entity already.
 */
export function mentionContent(
  library: Library,
  entities: readonly LibraryEntity[],
  note: string,
  style: NoteStyle,
): (offset: number) => Content {
  const firsts = firstMentions(library, library.find(note, style.format));
  const inserted = new Set<LibraryEntity>();
  return (offset) => {
    const mentioned = entities.map((entity) => {
      const isFirst = !inserted.has(entity) && (firsts.get(entity.id) ?? Infinity) > offset;
      inserted.add(entity);
      return { entity, isFirst };
    });
    const items = mentioned.map(({ entity, isFirst }): SourcedText => {
      return { text: forNote(isFirst ? firstMention(entity) : entity.short, style), footnotes: [] };
    });
    const last = mentioned.at(-1);
    const closing = last?.isFirst && endsInRole(last.entity) ? ',' : '';
    const joint = items.some(({ text }) => text.includes(',')) ? '; ' : ', ';
    // "We met Dmitry Peskov, Kremlin spokesman, and"
    return { form: 'run', items, joint, closing };
  };
}

/**
 * The sources that the note cites, one list item each, in the order of their first citation; `undefined` when it cites
 * none. Where a label can mean records of several packs, the sources of all.
 */
export function sourcesContent(library: Library, note: string, style: NoteStyle): Content | undefined {
  const references = new Set<string>();
  for (const { label, kind } of citationLabels(note)) {
    if (kind === 'definition') continue;
    for (const { pack, value } of citedBy(library, label)) {
      for (const { source } of citedSources(pack, value.cite))
        references.add(`${forNote(sourceReference(source, style.dates, printForNote(style, pack)), style)}.`);
    }
  }
  if (references.size === 0) return undefined;
  return { form: 'bullets', items: [...references].map((text) => ({ text, footnotes: [] })) };
}
