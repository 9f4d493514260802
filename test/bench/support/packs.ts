import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The number of records in a pack. */
export const recordsPerPack = 100;
const counts = { places: 10, actors: 15, events: 40, claims: 25, quotes: 10 };

const given =
  'Amina Boris Chloé Dmitri Elif Farid Grace Hassan İpek Jonas Karim Leila Marta Nadia Omar Paula Rashid Sara Tarik Yusuf';
const family =
  'al-Hariri Bennett Çelik Darwish Eriksen Farouk Gómez Haddad Ivanov Jansen Kaya Lindqvist Mansour Novak Özdemir Petrov Qasim Rahman Saleh Tanaka';
const towns =
  'Abyad Brod Carrow Dunmore Eskil Farah Gorna Hama Idrin Jarabul Kilis Lomza Manbij Nizip Ostrava Palmyra Qamish Raqqa Salam Tarsus';
const words =
  'the talks were held behind closed doors and a further round is planned while residents of the northern districts waited for news of the convoy that carried food medicine and blankets across the river after the bridge had been repaired by engineers of the local council under the terms of an agreement that neither side has published';
const list = (text: string) => text.split(' ');
const [givenNames, familyNames, townNames, allWords] = [given, family, towns, words].map(list) as [
  string[],
  string[],
  string[],
  string[],
];

/** The same numbers in each run (mulberry32), from 0 to below 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A pack as an article gives one: a source with 14 passages and 100 records, some 30 KB. The same for each number.
 *
 * @param sentences how many sentences a summary has: more of them make a pack of longer texts
 */
export function packText(number: number, sentences = 1): string {
  const random = randomOf(number + 1);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]) => from[below(from.length)]!;
  const sentence = (length: number) => Array.from({ length }, () => pick(allWords)).join(' ');
  const cite = () => `[src#${1 + below(14)}, src#${1 + below(14)}]`;
  const date = () =>
    `2024-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  // A few thousand actors and places are in many packs, as in life; the others are in this one.
  const people = idsOf('actor', counts.actors);
  const places = idsOf('place', counts.places);

  function idsOf(kind: string, count: number): string[] {
    const ids = new Set<string>();
    while (ids.size < count) {
      ids.add(
        random() < 0.7 ? `${kind}-${Math.floor(random() ** 2 * 4000)}` : `${kind}-${number}-${below(1000)}`,
      );
    }
    return [...ids];
  }

  const summaryOf = (who: string) =>
    Array.from({ length: sentences }, () => `${who} reportedly said that ${sentence(14 + below(8))}.`).join(
      ' ',
    );

  const lines = [
    'briefing: 1',
    `id: pack-${number}`,
    `title: Talks of ${date()} at ${pick(townNames)}`,
    'language: en',
    `asOf: ${date()}`,
    '',
    'sources:',
    '  src:',
    '    type: article-newspaper',
    `    title: ${sentence(8)}`,
    '    publisher: The Daily Example',
    `    published: ${date()}`,
    '    passages:',
    ...Array.from(
      { length: 14 },
      (_, at) => `      ${at + 1}: {gist: ${sentence(12)}, section: Part ${at >> 2}}`,
    ),
    '',
    'places:',
    ...places.map((id) => {
      const name = `${townOf(id)} ${id.split('-').at(-1)}`;
      return `  ${id}: {name: ${name}, kind: town, aliases: [${name.replace('a', 'e')}], cite: src#${1 + below(14)}}`;
    }),
    '',
    'actors:',
    ...people.flatMap((id) => [
      `  ${id}:`,
      `    name: ${nameOf(id)}`,
      '    kind: person',
      `    aliases: [${nameOf(id).replace(/[aeiou]/, 'o')}, {form: The ${pick(townNames)} Envoy, type: nickname}]`,
      `    roles: [{title: Minister of ${pick(townNames)}, of: ${pick(places)}, cite: src#${1 + below(14)}}]`,
      `    cite: ${cite()}`,
    ]),
    '',
    'events:',
    ...Array.from({ length: counts.events }, (_, at) => [
      `  event-${number}-${at}:`,
      `    title: ${sentence(5)}`,
      `    date: ${date()}`,
      '    verification: reported',
      `    place: ${pick(places)}`,
      `    actors: {${people[at % 8]!}: met, ${people[8 + (at % 7)]!}: received the others}`,
      `    summary: "{When}, ${summaryOf('residents')}"`,
      `    cite: ${cite()}`,
    ]).flat(),
    '',
    'claims:',
    ...Array.from({ length: counts.claims }, (_, at) => [
      `  claim-${number}-${at}:`,
      `    by: ${pick(people)}`,
      '    kind: statement',
      `    date: ${date()}`,
      '    verification: reported',
      `    about: event-${number}-${below(counts.events)}`,
      `    summary: ${summaryOf('the minister')}`,
      `    cite: ${cite()}`,
    ]).flat(),
    '',
    'quotes:',
    ...Array.from(
      { length: counts.quotes },
      (_, at) =>
        `  quote-${number}-${at}: {speaker: ${pick(people)}, text: ${sentence(5)}, date: ${date()}, cite: src#${1 + below(14)}}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for an id in every pack. */
function nameOf(id: string): string {
  const hash = hashOf(id);
  return `${givenNames[hash % 20]!} ${familyNames[(hash >>> 5) % 20]!} ${(hash % 97).toString(36)}`;
}

function townOf(id: string): string {
  return townNames[hashOf(id) % 20]!;
}

function hashOf(id: string): number {
  let hash = 7;
  for (const character of id) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash;
}

/** Writes packs as files, a hundred to a folder, and returns their paths. */
export function writePacks(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const below = join(folder, `packs-${Math.floor(number / 100)}`);
    if (number % 100 === 0) mkdirSync(below, { recursive: true });
    const path = join(below, `pack-${number}.briefing.yaml`);
    writeFileSync(path, packText(number));
    return path;
  });
}
