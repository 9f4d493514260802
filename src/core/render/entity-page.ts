import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import { dateLabel } from '../language/english/date-phrase';
import type { Library, LibraryEntity } from '../library';
import type { Pack, Role } from '../pack/model';
import { shortCitation } from './citation';
import { differenceLine, disagreementsOf } from './differences';
import { escapeMarkdown } from './escape';
import { markOf } from './mark';
import { currentRoles, enumerate, kindAndPlace, nameOf } from './names';
import { relatedName, relationGroups } from './relations';
import { titleOf } from './sentence';

/** What a person may read through; a state that ten thousand packs name has more. */
const mostRecords = 500;

/** An actor or place in full as a Markdown page to read: everything the card leaves out for want of room. */
export function entityPage(
  library: Library,
  entity: LibraryEntity,
  { dates }: { readonly dates: DateStyle },
): string {
  const roles = currentRoles(entity).map(({ title }) => title);
  const relations = relationGroups(library, entity).map(
    ({ words, others }) =>
      `- ${words}: ${escapeMarkdown(enumerate(others.map((other) => relatedName(other, 'name'))))}`,
  );
  const all = library.recordsOf(entity);
  const records = all.first(mostRecords).map((record) => {
    const { words } = markOf(library, record);
    const parts = [titleOf(library, record), words, shortCitation(record.pack, record.value.cite)].filter(
      Boolean,
    );
    return `- ${record.date ? dateLabel(record.date, dates) : 'undated'}: ${escapeMarkdown(parts.join(' — '))}`;
  });
  if (all.length > records.length)
    records.push(`- … and ${all.length - records.length} older ones: the Events view lists them all.`);
  const forms = entity.forms.map(({ form, weak, type, lang }) => {
    const notes = [type, lang, weak && 'not recognised in a note'].filter(Boolean).join(', ');
    return `- ${escapeMarkdown(form)}${notes ? ` (${escapeMarkdown(notes)})` : ''}`;
  });
  const facts = [
    `- **Kind:** ${escapeMarkdown(kindAndPlace(library, entity))}`,
    ...entity.roles.map(
      ({ pack, value }) => `- **Role:** ${escapeMarkdown(roleText(library, value, pack, dates))}`,
    ),
    ...entity.entries.flatMap(({ pack, value: { cite } }) =>
      cite.length > 0 ? `- **Named in:** ${escapeMarkdown(shortCitation(pack, cite))}` : [],
    ),
  ];
  const packs = [...new Set(entity.entries.map(({ pack }) => `- ${escapeMarkdown(pack.title)}`))];
  return [
    `# ${escapeMarkdown(entity.name)}`,
    escapeMarkdown(roles.join('; ') || kindAndPlace(library, entity)),
    ...new Set(entity.summaries.map(({ value }) => escapeMarkdown(value))),
    facts.join('\n'),
    ...section(
      'Packs differ',
      disagreementsOf(entity).map((difference) => `- ${escapeMarkdown(differenceLine(difference))}`),
    ),
    ...section('Relations', relations),
    ...section('Records', records),
    ...section('Other forms of the name', forms),
    ...section('Packs', packs),
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
  const day = (text: string | undefined) => {
    const date = dateOf(text);
    return date && dateLabel(date, dates);
  };
  const [from, to] = [day(since), day(until)];
  const time = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ');
  const told = [title, of !== undefined && nameOf(library, of), time].filter(Boolean).join(', ');
  return [told, shortCitation(pack, cite)].filter(Boolean).join(' — ');
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
}
