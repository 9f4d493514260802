import { basicsOf } from '../language/basics';
import { printForNote, printOfEntity } from './print';
import { type Library, type LibraryEntity, type LibraryRecord, isQuote, placeOf } from '../library';
import { citedByEntity } from './biography';
import { cited } from './citation';
import { markOf } from './mark';
import { currentRoles, kindAndPlace, nameOf, variantsOf } from './names';
import { relatedName, relationGroups } from './relations';
import { sourcedSentence, undatedSentence } from './sentence';
import { type Footnote, type NoteStyle, type SourcedText, forNote } from './style';

/** A Markdown table in lines, and the footnotes that its rows call for. */
export interface SourcedTable {
  readonly header: readonly string[];
  readonly rows: readonly string[];
  readonly footnotes: readonly Footnote[];
}

/** Date as precise as known, event, place, how sure, source: one row a record, in the order given. */
export function chronology(
  library: Library,
  records: readonly LibraryRecord[],
  style: NoteStyle,
): SourcedTable {
  const rows = records.map((record) => chronologyRow(library, record, style));
  return table(headOf(style, records[0]?.pack).chronology, rows);
}

function chronologyRow(library: Library, record: LibraryRecord, style: NoteStyle): SourcedRow {
  const { value, pack, date } = record;
  const { dateLabel, words } = printForNote(style, pack);
  const place = placeOf(record);
  const confidence = [
    isQuote(record) && words.quoted,
    markOf(library, record).confidence,
    value.dateBasis === 'inferred' ? words.dateInferred : '',
  ];
  const time = value.timeOfDay === undefined ? '' : `, ${value.timeOfDay}`;
  const source = cited('', { pack, value, label: library.labelOf(record) }, style);
  return {
    cells: [
      date ? forNote(dateLabel(date, style.dates) + time, style) : words.undated,
      forNote(undatedSentence(library, record), style),
      place === undefined ? '' : forNote(nameOf(library, place), style),
      forNote(confidence.filter(Boolean).join('; '), style),
      source.text.trim(),
    ],
    footnotes: source.footnotes,
  };
}

/** Name with its variants, role, side and last recorded statement or act: one row an actor. */
export function keyActors(
  library: Library,
  actors: readonly LibraryEntity[],
  style: NoteStyle,
): SourcedTable {
  const rows = actors.map((actor): SourcedRow => {
    const variants = variantsOf(actor).slice(0, 3).join('; ');
    const name = variants ? `${actor.name} (${variants})` : actor.name;
    const roles = currentRoles(actor).map(({ title }) => title);
    const sides = relationGroups(library, actor).map(
      ({ words, others }) =>
        `${words} ${printOfEntity(actor).list(others.map((other) => relatedName(other, 'short')))}`,
    );
    const latest = library.recordsOf(actor).find((record) => !isQuote(record));
    const facts = [roles.join('; ') || kindAndPlace(library, actor), sides.join('; ')].map((text) =>
      text === '' ? nothing : citedByEntity(forNote(text, style), actor, style),
    );
    const cells = [...facts, latest ? sourcedSentence(library, latest, style) : nothing];
    return {
      cells: [forNote(name, style), ...cells.map(({ text }) => text)],
      footnotes: cells.flatMap(({ footnotes }) => footnotes),
    };
  });
  return table(headOf(style, actors[0]?.entries[0]?.pack).actors, rows);
}

/** The words above columns: those of the note's language, else of the first pack's. */
function headOf({ language }: NoteStyle, pack: { readonly language?: string } | undefined) {
  return basicsOf(language ?? pack?.language).print.words;
}

const nothing: SourcedText = { text: '', footnotes: [] };

interface SourcedRow {
  readonly cells: readonly string[];
  readonly footnotes: SourcedText['footnotes'];
}

function table(titles: readonly string[], rows: readonly SourcedRow[]): SourcedTable {
  return {
    header: [row(titles), row(titles.map(() => '---'))],
    rows: rows.map(({ cells }) => row(cells)),
    footnotes: rows.flatMap(({ footnotes }) => footnotes),
  };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
