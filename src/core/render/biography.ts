import { type FromPack, type Library, type LibraryEntity, isClaim } from '../library';
import type { Entity } from '../pack/model';
import { cited } from './citation';
import { currentRoles, enumerate, kindWords, variantsOf } from './names';
import { relatedName, relationGroups } from './relations';
import { sourcedSentence } from './sentence';
import { type NoteStyle, type SourcedText, forNote } from './style';

/** How many recorded statements a biography ends with. */
const mostStatements = 3;
const mostVariants = 4;

/** A paragraph on an actor or place: name with variants, role, summary, side, and the latest statements. */
export function biography(library: Library, entity: LibraryEntity, style: NoteStyle): SourcedText {
  const parts = [
    citedByEntity(opening(entity, style), entity, style),
    ...sides(library, entity, style),
    ...library
      .recordsOf(entity)
      .filter((record) => isClaim(record) && library.entity(record.value.by) === entity)
      .slice(0, mostStatements)
      .map((record) => sourcedSentence(library, record, style)),
  ];
  return {
    text: parts.map(({ text }) => text).join(' '),
    footnotes: parts.flatMap(({ footnotes }) => footnotes),
  };
}

/** "**Dmitry Peskov** (also Dmitri Peskov): Kremlin spokesman, who …" */
function opening(entity: LibraryEntity, style: NoteStyle): string {
  const name =
    style.format === 'markdown' ? `**${forNote(entity.name, style)}**` : forNote(entity.name, style);
  const variants = variantsOf(entity).slice(0, mostVariants).join('; ');
  const roles = currentRoles(entity).map(({ title }) => title);
  const what = roles.length > 0 ? enumerate(roles) : kindWords(entity);
  const summary = [...new Set(entity.summaries.map(({ value }) => value))].join(' ');
  // A summary that begins with the role says it once.
  const told = summary.startsWith(what) ? summary : [`${what}.`, summary].filter(Boolean).join(' ');
  return `${name}${variants && ` (also ${forNote(variants, style)})`}: ${forNote(told, style)}`;
}

function sides(library: Library, entity: LibraryEntity, style: NoteStyle): SourcedText[] {
  const groups = relationGroups(library, entity);
  if (groups.length === 0) return [];
  const told = groups
    .map(({ words, others }) => `${words} ${enumerate(others.map((other) => relatedName(other, 'name')))}`)
    .join('; ');
  return [citedByEntity(forNote(`${told.charAt(0).toUpperCase()}${told.slice(1)}.`, style), entity, style)];
}

/** What an entity is cited by: its entry in the first pack that gives passages for it; `undefined` where none does. */
export function citedEntry({ entries }: LibraryEntity): FromPack<Entity> | undefined {
  return entries.find(({ value }) => value.cite.length > 0);
}

/** An entity is cited under its own id. */
function citedByEntity(text: string, entity: LibraryEntity, style: NoteStyle): SourcedText {
  const entry = citedEntry(entity);
  if (!entry) return { text, footnotes: [] };
  return cited(text, { pack: entry.pack, cite: entry.value.cite, label: entity.id }, style);
}
