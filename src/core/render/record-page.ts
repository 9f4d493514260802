import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import { dateText } from '../language/english/date-phrase';
import { type Library, type LibraryRecord, aboutOf, actorsOf, placeOf } from '../library';
import { figuresIn, kindWord } from '../pack/record-kinds';
import { amountOf } from './amount';
import { fullCitation } from './citation';
import { differenceLine, differencesOf } from './differences';
import { escapeMarkdown } from './escape';
import { markOf } from './mark';
import { nameOf } from './names';
import { against, passagesOf } from './record-card';
import { plainSentence, titleOf } from './sentence';
import type { NoteStyle } from './style';

/** A record in full as a Markdown page to read: the sentence, its facts, its passages, and what is said about it. */
export function recordPage(
  library: Library,
  record: LibraryRecord,
  { dates }: Pick<NoteStyle, 'dates'>,
): string {
  const { value, pack, date } = record;
  const { confidence } = markOf(library, record);
  const place = placeOf(record);
  const target = aboutOf(record).flatMap((id) => library.within(pack, id) ?? []);
  const facts: [string, string | undefined][] = [
    ['Kind', kindWord(value)],
    [
      'Date',
      !date
        ? 'undated'
        : [dateText(date, dates), value.timeOfDay, value.dateBasis === 'inferred' && 'date inferred']
            .filter(Boolean)
            .join(', '),
    ],
    ['Place', place && nameOf(library, place)],
    ['Confidence', confidence],
    ['Actors', actors(library, record)],
    ['About', target.map((other) => titleOf(library, other)).join('; ')],
    ...against(library, record).map((other): [string, string] => ['Against it', titleOf(library, other)]),
    ...figures(library, record, dates),
  ];
  const about = library
    .recordsAbout(record)
    .map((other) => `- ${escapeMarkdown(plainSentence(library, other, dates))}`);
  const differing = differencesOf(library, record, dates).map(
    (difference) => `- ${escapeMarkdown(differenceLine(difference))}`,
  );
  return [
    `# ${escapeMarkdown(titleOf(library, record))}`,
    escapeMarkdown(plainSentence(library, record, dates)),
    facts.flatMap(([name, fact]) => (fact ? [`- **${name}:** ${escapeMarkdown(fact)}`] : [])).join('\n'),
    ...(differing.length > 0 ? ['## Accounts differ', differing.join('\n')] : []),
    ...(about.length > 0 ? ['## What is said about it', about.join('\n')] : []),
    '## Source',
    ...passagesOf(record).map(
      ({ number, gist, section }) =>
        `> **¶ ${escapeMarkdown(number)}**${section ? ` (${escapeMarkdown(section)})` : ''} ${escapeMarkdown(gist)}`,
    ),
    `${escapeMarkdown(fullCitation(pack, value.cite, dates))}.`,
    `*${escapeMarkdown(pack.title)}*${pack.marking ? ` — ${pack.marking}` : ''}`,
    '',
  ].join('\n\n');
}

/** Each with the part that the pack gives: "Kremlin (its spokesman declined to confirm it)". */
function actors(library: Library, record: LibraryRecord): string {
  const { value } = record;
  const parts = new Map('actors' in value ? value.actors.map(({ actor, part }) => [actor, part]) : []);
  return actorsOf(record)
    .map((id) => nameOf(library, id) + (parts.get(id) ? ` (${parts.get(id)})` : ''))
    .join(', ');
}

/** Each with who gives it and the day it is of: figures that differ stand side by side. */
function figures(library: Library, { value }: LibraryRecord, dates: DateStyle): [string, string][] {
  return figuresIn(value).map((figure) => {
    const { measure, unit, verification, according, asOf } = figure;
    const asOfDate = dateOf(asOf);
    const notes = [
      verification,
      according !== undefined && `according to ${nameOf(library, according)}`,
      asOfDate && `as of ${dateText(asOfDate, dates)}`,
    ].filter(Boolean);
    const amount = [amountOf(figure), unit].filter(Boolean).join(' ');
    return ['Figure', `${measure}: ${amount}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`];
  });
}
