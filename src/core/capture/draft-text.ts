import type { FoundDate } from '../language/found';
import type { Article } from './article/article';
import type { Proposal } from './draft';
import { nameLines } from './draft-names';
import { nameText } from './name-text';
import { isQuoteTooLong } from '../pack/quote-length';
import { commentText, yamlList, yamlText } from '../yaml/scalar-text';

/** The proposal as the YAML of a pack, in the order and style of the bundled one. */
export function writeDraft(proposal: Proposal): string {
  const { names } = proposal;
  const places = names.filter(({ type }) => type === 'place');
  const actors = names.filter(({ type }) => type === 'actor');
  const parts = [
    head(proposal),
    source(proposal),
    places.length > 0 ? ['places:', ...places.flatMap((place) => nameLines(place, proposal))] : [],
    actors.length > 0 ? ['actors:', ...actors.flatMap((actor) => nameLines(actor, proposal))] : [],
    events(proposal),
    quotes(proposal),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head({ packId, article, publication, language }: Proposal): string[] {
  return [
    '# A draft: what could be read from the article. Write each gist in your own words, check every name, role and date,',
    '# and take out what does not belong. Nothing has been added to what the article says.',
    'briefing: 1',
    `id: ${yamlText(packId)}`,
    `title: ${nameText(article.title ?? 'TODO')}`,
    ...(language === undefined ? [] : [`language: ${yamlText(language)}`]),
    ...(publication ? [`asOf: ${yamlText(publication.date)}`] : []),
  ];
}

function source({ sourceId, article, publication, dates }: Proposal): string[] {
  const { title, publisher, author, url, type, paragraphs } = article;
  const lines = [
    'sources:',
    `  ${yamlText(sourceId)}:`,
    type === undefined
      ? '    type: article # TODO article-newspaper, webpage, report …'
      : `    type: ${type}`,
    `    title: ${nameText(title ?? 'TODO')}`,
  ];
  if (publisher !== undefined) lines.push(`    publisher: ${nameText(publisher)}`);
  if (author !== undefined) lines.push(`    author: ${nameText(author)}`);
  if (publication) {
    const isGuess = publication.note !== undefined;
    lines.push(`    published: ${yamlText(publication.date)}${isGuess ? ' # TODO check the year' : ''}`);
    if (publication.note !== undefined)
      lines.push('    dateBasis: inferred', `    dateNote: ${yamlText(publication.note)}`);
  } else lines.push(`    # TODO published: ${unclearPublication(article)}`);
  if (url !== undefined) lines.push(`    url: ${yamlText(url)}`);
  if (paragraphs.length > 0) lines.push('    passages:');
  paragraphs.forEach(({ section }, index) => {
    const found = dates[index] ?? [];
    const number = `      ${index + 1}:`;
    if (section === undefined && found.length === 0) {
      lines.push(`${number} {gist: TODO}`);
      return;
    }
    lines.push(number, '        gist: TODO');
    if (section !== undefined) lines.push(`        section: ${yamlText(section)}`);
    if (found.length > 0)
      lines.push(`        x-date: ${yamlList([...new Set(found.map(({ date }) => yamlText(date)))])}`);
    const times = new Set(found.flatMap(({ timeOfDay }) => timeOfDay ?? []));
    if (times.size > 0) lines.push(`        x-time: ${yamlList([...times].map(yamlText))}`);
  });
  return lines;
}

function unclearPublication({ unclearDate }: Article): string {
  if (unclearDate === undefined) return 'the date of publication, as EDTF';
  return `“${commentText(unclearDate)}” may be read in two ways: write the day that is meant, as EDTF`;
}

/** A skeleton for each date: commented out, as what happened on it is for the writer to say. */
function events({ sourceId, dates, unclearDates }: Proposal): string[] {
  const found = dates
    .flatMap((own, index) => own.map((date) => ({ date, passage: index + 1 })))
    .slice(0, 500);
  const unclear = unclearDates.map(unclearDay);
  if (found.length === 0) return unclear;
  const lines = found.flatMap(({ date, passage }, index) => event(date, `${sourceId}#${passage}`, index + 1));
  return [
    '# The dates that the article names, each with a skeleton of an event: remove the marks in front of what you need.',
    ...unclear,
    ...['events:', ...lines].map((line) => `# ${line}`),
  ];
}

/** Figures that mean one of two days, for the writer to decide. */
function unclearDay({ words, readings, passage }: Proposal['unclearDates'][number]): string {
  const days = [...readings.values()].join(' or ');
  return `# TODO paragraph ${passage}: “${commentText(words)}” is ${days}.`;
}

function event({ date, timeOfDay, isInferred, words }: FoundDate, cite: string, number: number): string[] {
  return [
    `  event-${number}:`,
    '    title: TODO',
    `    date: ${yamlText(date)} # “${commentText(words)}”`,
    ...(timeOfDay === undefined ? [] : [`    timeOfDay: ${yamlText(timeOfDay)}`]),
    ...(isInferred ? ['    dateBasis: inferred'] : []),
    '    status: occurred',
    '    verification: reported',
    '    summary: "{When}, TODO, according to TODO."',
    `    cite: ${cite}`,
  ];
}

/**
 * Words whose speaker the article does not name are commented out, as a quote must have one. For words that are too long
 * to be copied, only their position is given.
 */
function quotes({ sourceId, quotes: found, names }: Proposal): string[] {
  const lines: string[] = [];
  for (const quote of found) {
    const { id, text, passage, speaker, date } = quote;
    const by = speaker === undefined ? undefined : names[speaker];
    if (isQuoteTooLong(text)) {
      const who = commentText(by?.name ?? 'somebody');
      lines.push(
        `  # TODO paragraph ${passage}: ${who} is quoted at length; take a part of it, or write a claim.`,
      );
      continue;
    }
    const own = [
      `  ${yamlText(id)}:`,
      by ? `    speaker: ${yamlText(by.id)}${doubt(quote, by.name)}` : '    speaker: TODO',
      `    text: ${yamlText(text)}`,
      ...(date ? [`    date: ${yamlText(date.date)} # “${commentText(date.words)}”`] : []),
      ...(date?.isInferred ? ['    dateBasis: inferred'] : []),
      `    cite: ${sourceId}#${passage}`,
    ];
    lines.push(...(by ? own : own.map((line) => `# ${line}`)));
  }
  if (lines.length === 0) return [];
  const isEmpty = lines.every((line) => line.trimStart().startsWith('#'));
  return [isEmpty ? '# quotes:' : 'quotes:', ...lines];
}

/** The comment that asks the author to check a speaker who was inferred from outside the sentence. */
function doubt({ pronoun, isContinued }: Proposal['quotes'][number], name: string): string {
  if (pronoun !== undefined) return ` # TODO the article says “${pronoun}”: is it ${commentText(name)}?`;
  return isContinued ? ` # TODO the sentence names nobody: is it ${commentText(name)} still?` : '';
}
