import { type DateStyle, dateLabel } from '../dates';
import { type Library, type LibraryEntity, type LibraryRecord, isQuote } from '../library';
import { type CardAction, actionLine, lines, paragraphs } from './card-action';
import { shortCitation } from './citation';
import { escapeCard, shorten } from './escape';
import { iconOf } from './icons';
import { markOf } from './mark';
import { currentRoles } from './names';
import { relationGroups } from './relations';
import { titleOf } from './sentence';

export interface CardOptions {
  readonly dates: DateStyle;
  /** How many events and claims the card shows at most. */
  readonly maxRecords: number;
  readonly actions: readonly CardAction[];
}

/** How much of a long list a card shows, so that a person's card needs no scrolling. */
const mostForms = 8;
const mostOthers = 5;
const longestTitle = 72;

/**
 * What the library knows of an actor or place, as Markdown for a trusted surface: who it is, how it stands to others,
 * what happened lately, its other names, where this comes from, and what can be done.
 */
export function entityCard(library: Library, entity: LibraryEntity, options: CardOptions): string {
  return paragraphs(
    lines(heading(entity), summary(entity), relations(library, entity)),
    lines(...records(library, entity, options)),
    lines(otherForms(entity), origin(entity)),
    actionLine(options.actions),
  );
}

function heading(entity: LibraryEntity): string {
  const roles = currentRoles(entity).map(({ title }) => escapeCard(title));
  const what = roles.length > 0 ? roles.join('; ') : (entity.kind ?? entity.type).replace(/-/g, ' ');
  return `$(${iconOf(entity)}) **${escapeCard(entity.name)}** — ${roles.length > 0 ? what : escapeCard(what)}`;
}

function summary({ summaries }: LibraryEntity): string {
  return [...new Set(summaries.map(({ value }) => escapeCard(value)))].join(' ');
}

function relations(library: Library, entity: LibraryEntity): string {
  return relationGroups(library, entity)
    .map(({ words, others }) => {
      const names = others.slice(0, mostOthers).map(({ short }) => escapeCard(short));
      if (others.length > mostOthers) names.push(`${others.length - mostOthers} more`);
      return `*${words}* ${names.join(', ')}`;
    })
    .join(' · ');
}

function records(library: Library, entity: LibraryEntity, { dates, maxRecords }: CardOptions): string[] {
  const told = library.recordsOf(entity).filter((record) => !isQuote(record));
  const shown = told.slice(0, Math.max(0, maxRecords)).map((record) => recordLine(library, record, dates));
  const more = told.length - shown.length;
  if (more > 0 && shown.length > 0) shown.push(`*and ${more} more*`);
  return shown;
}

/** One line: date as precise as known, title, how sure, citation. */
export function recordLine(library: Library, record: LibraryRecord, dates: DateStyle): string {
  const { icon, words } = markOf(library, record);
  const when = record.date ? dateLabel(record.date, dates) : 'undated';
  const citation = shortCitation(record.pack, record.value.cite);
  return [
    `$(${icon}) ${when}: ${escapeCard(shorten(titleOf(library, record), longestTitle))}`,
    words && `*${escapeCard(words)}*`,
    escapeCard(citation),
  ]
    .filter(Boolean)
    .join(' — ');
}

function otherForms({ forms }: LibraryEntity): string {
  if (forms.length === 0) return '';
  const shown = forms.slice(0, mostForms).map(({ form }) => escapeCard(shorten(form, 60)));
  const more = forms.length - shown.length;
  return `Also: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function origin({ entries }: LibraryEntity): string {
  const titles = [...new Set(entries.map(({ pack }) => escapeCard(shorten(pack.title, 80))))];
  return `$(book) ${titles.join('; ')}`;
}
