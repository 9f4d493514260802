import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import { printOfRecord } from './print';
import { type Library, type LibraryRecord, aboutOf, actorsOf, placeOf } from '../library';
import { figuresIn, kindWord } from '../pack/record-kinds';
import { amountOf } from './amount';
import { fullCitation } from './citation';
import { differenceLine, differencesOf } from './differences';
import { escapeMarkdown } from './escape';
import { markOf } from './mark';
import { nameOf } from './names';
import { against, passagesOf } from './cards/record-card';
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
  const { dateText, term, words } = printOfRecord(record);
  const place = placeOf(record);
  const target = aboutOf(record).flatMap((id) => library.within(pack, id) ?? []);
  const facts: [string, string | undefined][] = [
    [words.kind, term(kindWord(value))],
    [
      words.date,
      !date
        ? words.undated
        : [dateText(date, dates), value.timeOfDay, value.dateBasis === 'inferred' && words.dateInferred]
            .filter(Boolean)
            .join(', '),
    ],
    [words.place, place && nameOf(library, place)],
    [words.confidence, confidence],
    [words.actorsNamed, actors(library, record)],
    [words.about, target.map((other) => titleOf(library, other)).join('; ')],
    ...against(library, record).map((other): [string, string] => [words.againstIt, titleOf(library, other)]),
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
    ...(differing.length > 0 ? [`## ${words.accountsDiffer}`, differing.join('\n')] : []),
    ...(about.length > 0 ? [`## ${words.saidAboutIt}`, about.join('\n')] : []),
    `## ${words.source}`,
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
function figures(library: Library, record: LibraryRecord, dates: DateStyle): [string, string][] {
  const print = printOfRecord(record);
  return figuresIn(record.value).map((figure) => {
    const { measure, unit, verification, according, asOf } = figure;
    const asOfDate = dateOf(asOf);
    const notes = [
      verification && print.term(verification),
      according !== undefined && print.words.accordingTo(nameOf(library, according)),
      asOfDate && print.words.asOf(print.dateText(asOfDate, dates)),
    ].filter(Boolean);
    const amount = [amountOf(figure, print), unit].filter(Boolean).join(' ');
    return [print.words.figure, `${measure}: ${amount}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`];
  });
}
