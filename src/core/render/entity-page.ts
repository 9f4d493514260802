import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import type { Print } from '../language/print';
import { basicsOf } from '../language/basics';
import { printOfEntity, printOfRecord } from './print';
import type { Library, LibraryEntity } from '../library';
import type { Pack, Role } from '../pack/model';
import { shortCitation } from './citation';
import { differenceLine, disagreementsOf } from './differences';
import { escapeMarkdown } from './escape';
import { markOf } from './mark';
import { currentRoles, kindAndPlace, nameOf } from './names';
import { relatedName, relationGroups } from './relations';
import { titleOf } from './sentence';

/** The maximum number of records on a page; a state that ten thousand packs name has more. */
const mostRecords = 500;

/** An actor or place in full as a Markdown page to read: everything the card leaves out for want of room. */
export function entityPage(
  library: Library,
  entity: LibraryEntity,
  { dates }: { readonly dates: DateStyle },
): string {
  const print = printOfEntity(entity);
  const { words: text } = print;
  const roles = currentRoles(entity).map(({ title }) => title);
  const relations = relationGroups(library, entity).map(
    ({ words, others }) =>
      `- ${words}: ${escapeMarkdown(print.list(others.map((other) => relatedName(other, 'name'))))}`,
  );
  const all = library.recordsOf(entity);
  const records = all.first(mostRecords).map((record) => {
    const { words } = markOf(library, record);
    const parts = [titleOf(library, record), words, shortCitation(record.pack, record.value.cite)].filter(
      Boolean,
    );
    const own = printOfRecord(record);
    const day = record.date ? own.dateLabel(record.date, dates) : own.words.undated;
    return `- ${day}: ${escapeMarkdown(parts.join(' — '))}`;
  });
  if (all.length > records.length) records.push(`- ${text.olderRecords(all.length - records.length)}`);
  const forms = entity.forms.map(({ form, weak, type, lang }) => {
    const notes = [type, lang, weak && text.notRecognised].filter(Boolean).join(', ');
    return `- ${escapeMarkdown(form)}${notes ? ` (${escapeMarkdown(notes)})` : ''}`;
  });
  const facts = [
    `- **${text.kind}:** ${escapeMarkdown(kindAndPlace(library, entity))}`,
    ...entity.roles.map(
      ({ pack, value }) => `- **${text.role}:** ${escapeMarkdown(roleText(library, value, pack, dates))}`,
    ),
    ...entity.entries.flatMap(({ pack, value: { cite } }) =>
      cite.length > 0 ? `- **${text.namedIn}:** ${escapeMarkdown(shortCitation(pack, cite))}` : [],
    ),
  ];
  const packs = [...new Set(entity.entries.map(({ pack }) => `- ${escapeMarkdown(pack.title)}`))];
  return [
    `# ${escapeMarkdown(entity.name)}`,
    escapeMarkdown(roles.join('; ') || kindAndPlace(library, entity)),
    ...new Set(entity.summaries.map(({ value }) => escapeMarkdown(value))),
    facts.join('\n'),
    ...section(
      text.packsDiffer,
      disagreementsOf(entity).map((difference) => `- ${escapeMarkdown(differenceLine(difference))}`),
    ),
    ...section(text.relations, relations),
    ...section(text.records, records),
    ...section(text.otherForms, forms),
    ...section(text.packs, packs),
    '',
  ].join('\n\n');
}

/** "Captain, Army, 2015 to 2020 — The Post ¶ 3": of former roles as well. */
function roleText(
  library: Library,
  { title, of, since, until, cite }: Role,
  pack: Pack,
  dates: DateStyle,
): string {
  const print: Print = basicsOf(pack.language).print;
  const day = (text: string | undefined) => {
    const date = dateOf(text);
    return date && print.dateLabel(date, dates);
  };
  const [from, to] = [day(since), day(until)];
  const time = [from && print.words.from(from), to && print.words.until(to)].filter(Boolean).join(' ');
  const role = [title, of !== undefined && nameOf(library, of), time].filter(Boolean).join(', ');
  return [role, shortCitation(pack, cite)].filter(Boolean).join(' — ');
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
}
