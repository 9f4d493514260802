import type { Library, LibraryRecord } from '../../src/core/library';
import type { Pack } from '../../src/core/pack/model';
import { sourcedSentence } from '../../src/core/render/sentence';
import { chronology } from '../../src/core/render/tables';
import { noteStyle } from './definitions';

/**
 * Returns the notes that the extension itself inserts: each record of a pack in its own words, as paragraphs and as a table.
 * Nothing in them may be flagged.
 */
export function insertedNotes(library: Library, pack: Pack): string[] {
  const records = [...pack.events, ...pack.claims, ...pack.quotes].flatMap(({ id }): LibraryRecord[] => {
    const record = library.within(pack, id);
    return record ? [record] : [];
  });
  const paragraphs = records.map((record) => sourcedSentence(library, record, noteStyle).text);
  const { header, rows } = chronology(library, records, noteStyle);
  const head = ['---', `briefing: {asOf: ${pack.asOf ?? ''}, marking: TLP:AMBER}`, '---', '', ''].join('\n');
  return [
    `${head}${paragraphs.join('\n\n')}\n\n<!-- definitions -->\n`,
    `${head}${[...header, ...rows].join('\n')}\n\n<!-- definitions -->\n`,
  ];
}
