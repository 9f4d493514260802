import { dateText } from '../dates';
import { type Library, type LibraryRecord, actorsOf, placeOf } from '../library';
import { fullCitation } from './citation';
import { escapeMarkdown } from './escape';
import { markOf } from './mark';
import { nameOf } from './names';
import { passagesOf } from './record-card';
import { plainSentence, titleOf } from './sentence';
import type { NoteStyle } from './style';

/** A record in full as a Markdown page to read: the sentence, its facts, its passages, and what is said about it. */
export function recordPage(
  library: Library,
  record: LibraryRecord,
  { dates }: Pick<NoteStyle, 'dates'>,
): string {
  const { value, pack, date } = record;
  const { words } = markOf(library, record);
  const place = placeOf(record);
  const facts: [string, string | undefined][] = [
    [
      'Date',
      date &&
        [dateText(date, dates), value.timeOfDay, value.dateBasis === 'inferred' && '(inferred)']
          .filter(Boolean)
          .join(' '),
    ],
    ['Place', place && nameOf(library, place)],
    ['Confidence', words ?? (value.type === 'quote' ? undefined : 'established')],
    [
      'Actors',
      actorsOf(record)
        .map((id) => nameOf(library, id))
        .join(', '),
    ],
    ...figures(record),
  ];
  const about = library
    .recordsAbout(record)
    .map((other) => `- ${escapeMarkdown(plainSentence(library, other, dates))}`);
  return [
    `# ${escapeMarkdown(titleOf(library, record))}`,
    escapeMarkdown(plainSentence(library, record, dates)),
    facts.flatMap(([name, fact]) => (fact ? [`- **${name}:** ${escapeMarkdown(fact)}`] : [])).join('\n'),
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

function figures({ value }: LibraryRecord): [string, string][] {
  if (value.type === 'quote') return [];
  return value.figures.map(({ measure, value: number, low, high, unit, verification }) => {
    const amount = number ?? [low, high].filter((end) => end !== undefined).join('–');
    return [
      'Figure',
      [measure, ':', ` ${amount}`, unit && ` ${unit}`, verification && ` (${verification})`]
        .filter(Boolean)
        .join(''),
    ];
  });
}
