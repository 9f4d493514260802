import { type Library, type LibraryEntity, isClaim } from '../library';
import { cited } from './citation';
import { currentRoles, enumerate } from './names';
import { relationGroups } from './relations';
import { sourcedSentence } from './sentence';
import { type NoteStyle, type SourcedText, forNote } from './style';

/** How many recorded statements a biography ends with. */
const mostStatements = 3;

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

function opening(entity: LibraryEntity, style: NoteStyle): string {
  const { name, forms, kind, type, summaries } = entity;
  const variants = forms.filter(({ weak, form }) => !weak && form !== entity.short).slice(0, 4);
  const also =
    variants.length > 0 ? ` (also ${variants.map(({ form }) => forNote(form, style)).join('; ')})` : '';
  const roles = currentRoles(entity).map(({ title }) => title);
  const what = forNote(roles.length > 0 ? enumerate(roles) : (kind ?? type).replace(/-/g, ' '), style);
  const printed = style.format === 'markdown' ? `**${forNote(name, style)}**` : forNote(name, style);
  const summary = [...new Set(summaries.map(({ value }) => forNote(value, style)))].join(' ');
  return [`${printed}${also}: ${what}.`, summary].filter(Boolean).join(' ');
}

function sides(library: Library, entity: LibraryEntity, style: NoteStyle): SourcedText[] {
  const groups = relationGroups(library, entity);
  if (groups.length === 0) return [];
  const told = groups
    .map(({ words, others }) => `${words} ${enumerate(others.map(({ name }) => name))}`)
    .join('; ');
  return [citedByEntity(forNote(`${told.charAt(0).toUpperCase()}${told.slice(1)}.`, style), entity, style)];
}

/** An entity is cited under its own id, with the passages of its first pack that gives any. */
function citedByEntity(text: string, entity: LibraryEntity, style: NoteStyle): SourcedText {
  const entry = entity.entries.find(({ value }) => value.cite.length > 0);
  if (!entry) return { text, footnotes: [] };
  return cited(text, { pack: entry.pack, cite: entry.value.cite, label: entity.id }, style);
}
