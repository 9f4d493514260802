import { type DateStyle, dateLabel } from '../dates';
import { type Library, type LibraryEntity, type LibraryRecord, isQuote } from '../library';
import { type CardAction, actionLine, lines, paragraphs } from './card-action';
import { shortCitation } from './citation';
import { escapeCard, shorten } from './escape';
import { iconOf } from './icons';
import { markOf } from './mark';
import { currentRoles, kindWords } from './names';
import { relatedName, relationGroups } from './relations';
import { titleOf } from './sentence';

export interface CardOptions {
  readonly dates: DateStyle;
  /** How many events and claims the card shows at most. */
  readonly maxRecords: number;
  readonly actions: readonly CardAction[];
}

/** How much of a long list a card shows, so that a person's card needs no scrolling. */
const mostOthers = 5;
const longestSummary = 200;
/** In UTF-16 units: what fits on one line of the editor's widest hover. */
const longestLine = 92;
const shortestTitle = 30;
/** What stands between the parts of a record's line. */
const lineMarks = 11;

/**
 * What the library knows of an actor or place, as Markdown for a trusted surface: who it is, how it stands to others,
 * what happened lately, its other names, where this comes from, and what can be done.
 */
export function entityCard(library: Library, entity: LibraryEntity, options: CardOptions): string {
  return paragraphs(
    lines(heading(entity), [summary(entity), relations(library, entity)].filter(Boolean).join(' ')),
    lines(...records(library, entity, options)),
    lines(otherForms(entity), origin(library, entity), actionLine(options.actions)),
  );
}

function heading(entity: LibraryEntity): string {
  const roles = currentRoles(entity).map(({ title }) => title);
  const what = roles.join('; ') || kindWords(entity);
  return `$(${iconOf(entity)}) **${escapeCard(entity.name)}** — ${escapeCard(what)}`;
}

/** One sentence, the first pack's; the page has them all. */
function summary({ summaries: [first] }: LibraryEntity): string {
  return first ? escapeCard(shorten(first.value, longestSummary)) : '';
}

function relations(library: Library, entity: LibraryEntity): string {
  return relationGroups(library, entity)
    .map(({ words, others }) => {
      const names = others.slice(0, mostOthers).map((other) => escapeCard(relatedName(other, 'short')));
      if (others.length > mostOthers) names.push(`${others.length - mostOthers} more`);
      return `*${words}* ${names.join(', ')}`;
    })
    .join(' · ');
}

function records(library: Library, entity: LibraryEntity, { dates, maxRecords }: CardOptions): string[] {
  const told = library.recordsOf(entity).filter((record) => !isQuote(record));
  return told.slice(0, Math.max(0, maxRecords)).map((record) => recordLine(library, record, dates));
}

/** One line: date as precise as known, title (shortened to leave room), how sure, citation. */
export function recordLine(library: Library, record: LibraryRecord, dates: DateStyle): string {
  const { icon, words } = markOf(library, record);
  const when = record.date ? dateLabel(record.date, dates) : 'undated';
  const citation = shortCitation(record.pack, record.value.cite);
  const room = longestLine - lineMarks - when.length - (words?.length ?? 0) - citation.length;
  const title = shorten(titleOf(library, record), Math.max(shortestTitle, room));
  return [`$(${icon}) ${when}: ${escapeCard(title)}`, words && `*${escapeCard(words)}*`, escapeCard(citation)]
    .filter(Boolean)
    .join(' — ');
}

/** As many as one line holds. */
function otherForms({ forms }: LibraryEntity): string {
  const shown: string[] = [];
  let length = 'Also: '.length + ' and 99 more'.length;
  for (const form of forms.map((alias) => shorten(alias.form, 60))) {
    length += form.length + 2;
    if (shown.length > 0 && length > longestLine) break;
    shown.push(escapeCard(form));
  }
  const more = forms.length - shown.length;
  return shown.length === 0 ? '' : `Also: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function origin(library: Library, entity: LibraryEntity): string {
  const titles = [...new Set(entity.entries.map(({ pack }) => escapeCard(shorten(pack.title, 80))))];
  const count = library.recordsOf(entity).length;
  return `$(book) ${titles.join('; ')} · ${count === 1 ? '1 record' : `${count} records`}`;
}
