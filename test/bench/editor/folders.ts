import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../../../src/core/pack/read';
import { inProject } from '../../host/paths';

/** A folder to open, and in it a note of 10 KB with names, and one of a megabyte. */
export interface NotesFolder {
  readonly path: string;
  /** The number of names in its packs and the bundled article. */
  readonly names: number;
  readonly note: string;
  /** The offsets of the names in the note. */
  readonly marks: readonly number[];
  readonly longNote: string;
}

/** The number of names that fit into a file. */
const namesPerPack = 8_000;
const filler =
  'the talks went on behind closed doors while residents of the northern districts waited for news of the convoy that had crossed the river'.split(
    ' ',
  );

/** @param names how many names packs in the folder have beside those of the bundled article */
export function writeFolder(path: string, names: number): NotesFolder {
  mkdirSync(join(path, 'packs'), { recursive: true });
  for (let first = 0; first < names; first += namesPerPack) {
    const file = join(path, 'packs', `names-${first / namesPerPack}.briefing.yaml`);
    writeFileSync(file, packOfNames(first, Math.min(names, first + namesPerPack)));
  }
  const bundled = bundledNames();
  const known = names > 0 ? Array.from({ length: 400 }, (_, at) => nameOf((at * 7919) % names)) : bundled;
  const [note, longNote] = [join(path, 'note.md'), join(path, 'long.md')];
  const { text, marks } = noteOf(known, 10_000);
  writeFileSync(note, text);
  writeFileSync(longNote, noteOf(known, 1_000_000).text);
  return { path, names: names + bundled.length, note, marks, longNote };
}

function bundledNames(): string[] {
  const { pack } = readPack(
    readFileSync(inProject('src/articles/aleppo-2024-12-02.briefing.yaml'), 'utf8'),
    'a',
  );
  return (pack?.actors ?? []).map(({ name }) => name);
}

/** Different for each number: two words of some twenty letters. */
function nameOf(number: number): string {
  const syllables = [
    'ba',
    'dor',
    'fen',
    'gal',
    'hil',
    'jor',
    'kam',
    'lus',
    'mar',
    'nev',
    'ost',
    'pel',
    'rad',
    'sul',
    'tam',
    'vik',
  ];
  const word = (bits: number) => {
    const letters = [bits & 15, (bits >> 4) & 15, (bits >> 8) & 15].map((at) => syllables[at] ?? '').join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return `${word(number & 0xfff)} ${word((number >> 12) & 0xfff)}`;
}

function packOfNames(from: number, to: number): string {
  const lines = [
    'briefing: 1',
    `id: names-${from}`,
    `title: Names from ${from}`,
    'sources:',
    '  src: {type: report, title: Names, passages: {1: {gist: Names.}}}',
    'actors:',
  ];
  for (let number = from; number < to; number++)
    lines.push(`  actor-${number}: {name: ${nameOf(number)}, kind: person, cite: src#1}`);
  return `${lines.join('\n')}\n`;
}

/** Two words in a hundred are names. */
function noteOf(names: readonly string[], length: number): { text: string; marks: number[] } {
  const marks: number[] = [];
  let text = '# Note\n\n';
  for (let word = 0; text.length < length; word++) {
    if (word % 50 === 25) {
      marks.push(text.length + 1);
      text += names[marks.length % names.length] ?? '';
    } else text += filler[(word * 7) % filler.length] ?? '';
    text += word % 400 === 399 ? '.\n\n' : word % 20 === 19 ? '.\n' : ' ';
  }
  return { text, marks };
}
