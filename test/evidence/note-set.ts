import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../src/core/library';
import { packsNamedIn } from '../../src/core/markdown/front-matter';
import { readPack } from '../../src/core/pack/read';
import type { Pack } from '../../src/core/pack/model';
import type { Span } from '../../src/core/base/span';
import { completeMarked, withDefinitions } from './definitions';
import { insertedNotes } from './inserted';
import { type MarkedNote, readMarks } from './marks';
import { sentencesIn } from './sentences';

/** A note of the set, with what is right and wrong in it. */
export interface EvidenceNote extends MarkedNote {
  /** The file, and which of the notes in it. */
  readonly name: string;
  /** The packs that it draws on. */
  readonly library: Library;
  readonly sentences: readonly Span[];
}

export interface Evidence {
  /** Notes about the packs. */
  readonly notes: readonly EvidenceNote[];
  /** Texts of other kinds, in which nothing is to be found. */
  readonly prose: readonly EvidenceNote[];
}

const folder = 'test/fixtures/checks';
const bundled = 'src/articles/aleppo-2024-12-02.briefing.yaml';

/** Reads the set; throws if a pack has a problem or a mark does not close. */
export function readEvidence(): Evidence {
  const packs = [bundled, ...filesOf('packs')].map(packIn);
  const all = new Library(packs);
  const noteOf = (name: string, { text, marks }: MarkedNote): EvidenceNote => {
    const named = packsNamedIn(text);
    const library = named ? new Library(packs.filter(({ id }) => named.includes(id))) : all;
    const whole = withDefinitions(text, marks, library);
    return { name, text: whole, marks, library, sentences: sentencesIn(whole) };
  };
  const marked = filesOf('notes').flatMap((file) => {
    const parts = readFileSync(file, 'utf8').split('<!-- next note -->\n');
    return parts.map((part, index) => noteOf(`${file}#${index + 1}`, readMarks(completeMarked(part, all))));
  });
  const right = ['test/fixtures/demo/aleppo-note.md'].map((file) =>
    noteOf(file, { text: readFileSync(file, 'utf8'), marks: [] }),
  );
  const inserted = packs.flatMap((pack) =>
    insertedNotes(all, pack).map((text, index) =>
      noteOf(`inserted from ${pack.id}#${index + 1}`, { text, marks: [] }),
    ),
  );
  const prose = filesOf('prose').map((file) => noteOf(file, { text: readFileSync(file, 'utf8'), marks: [] }));
  return { notes: [...marked, ...right, ...inserted], prose };
}

/** Counts the sentences of these notes that have something wrong in them, and those that must stay silent. */
export function countedSentences(notes: readonly EvidenceNote[]): { faulty: number; silent: number } {
  const all = notes.flatMap(({ sentences, marks }) =>
    sentences.map((sentence) => marks.some((mark) => overlap(mark, sentence))),
  );
  const faulty = all.filter(Boolean).length;
  return { faulty, silent: all.length - faulty };
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function filesOf(kind: string): string[] {
  return readdirSync(join(folder, kind))
    .sort()
    .map((file) => join(folder, kind, file));
}

function packIn(file: string): Pack {
  const { pack, problems } = readPack(readFileSync(file, 'utf8'), file);
  if (!pack || problems.length > 0)
    throw new Error(`${file}: ${problems.map(({ code }) => code).join(', ')}`);
  return pack;
}
