import { type FromPack, type Library, type LibraryEntity, isClaim } from '../library';
import type { Entity } from '../pack/model';
import { cited } from './citation';
import { currentRoles, introduce, variantsOf } from './names';
import { printOfEntity } from './print';
import { relatedName, relationsBesideRoles } from './relations';
import { sourcedSentence } from './sentence';
import { type NoteStyle, type SourcedText, forNote } from './style';

/** The maximum number of recorded statements at the end of a biography. */
const mostStatements = 3;
const mostVariants = 4;

/** A paragraph on an actor or place: name with variants, role, summary, side, and the latest statements. */
export function biography(library: Library, entity: LibraryEntity, style: NoteStyle): SourcedText {
  const parts = [
    citedByEntity(opening(library, entity, style), entity, style),
    ...sides(library, entity, style),
    ...library
      .recordsOf(entity)
      .first(mostStatements, (record) => isClaim(record) && library.isSame(entity.id, record.value.by))
      .map((record) => sourcedSentence(library, record, style)),
  ];
  return {
    text: parts.map(({ text }) => text).join(' '),
    footnotes: parts.flatMap(({ footnotes }) => footnotes),
  };
}

/** "**Dmitry Peskov** (also Dmitri Peskov): Kremlin spokesman, who …" */
function opening(library: Library, entity: LibraryEntity, style: NoteStyle): string {
  const name =
    style.format === 'markdown' ? `**${forNote(entity.name, style)}**` : forNote(entity.name, style);
  const { words } = printOfEntity(entity);
  const variants = variantsOf(entity).slice(0, mostVariants).join('; ');
  const summary = [...new Set(entity.summaries.map(({ value }) => value))].join(' ');
  // An actor's summary tells what it is; the kind before it ("state. Ally of …") would only stumble.
  const usesSummary = entity.type === 'actor' && currentRoles(entity).length === 0 && summary !== '';
  const text = usesSummary ? summary : introduce(library, entity, summary);
  return `${name}${variants && ` (${words.also(forNote(variants, style))})`}: ${forNote(withFullStop(text), style)}`;
}

function withFullStop(text: string): string {
  return /[.!?…][)”"’']*$/.test(text) ? text : `${text}.`;
}

/** "Relations: opposed by …; allied with …": a fragment, for a pack gives names without their articles. */
function sides(library: Library, entity: LibraryEntity, style: NoteStyle): SourcedText[] {
  const groups = relationsBesideRoles(library, entity);
  if (groups.length === 0) return [];
  const print = printOfEntity(entity);
  const listed = groups
    .map(({ words, others }) => `${words} ${print.list(others.map((other) => relatedName(other, 'name')))}`)
    .join('; ');
  return [citedByEntity(forNote(`${print.words.relations}: ${listed}.`, style), entity, style)];
}

/**
 * Returns the entry that an entity is cited by: the one in the first pack that gives passages for it; `undefined` if
 * none does.
 */
export function citedEntry({ entries }: LibraryEntity): FromPack<Entity> | undefined {
  return entries.find(({ value }) => value.cite.length > 0);
}

/** An entity is cited under its own id. */
export function citedByEntity(text: string, entity: LibraryEntity, style: NoteStyle): SourcedText {
  const entry = citedEntry(entity);
  if (!entry) return { text, footnotes: [] };
  return cited(text, { ...entry, label: entity.id }, style);
}
