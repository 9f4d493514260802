import { listOf, number, plain, rowOf } from '../stored/codec';
import type { StoredForm } from '../stored/stored-form';
import { type CitedLabel, citedLabels } from './citations/citing';
import { noteWords } from './names/note-words';

/** Facts stored per note. They do not depend on the packs, and are valid until the note changes. */
export interface NoteFacts {
  /** The labels that the note cites. */
  readonly labels: readonly CitedLabel[];
  /** The words of the note, for `mayMention`. */
  readonly words: Uint8Array;
}

export function noteFacts(text: string): NoteFacts {
  return { labels: citedLabels(text), words: noteWords(text) };
}

const labelCodec = listOf(
  rowOf<CitedLabel>({ label: plain<string>(), line: number, column: number, isPack: plain<true>() }),
);

export const noteForm: StoredForm<NoteFacts> = {
  layout: `note ${labelCodec.layout}, labels 2, words 2`,
  suffix: 'notes',
  write: ({ labels, words }) => ({ facts: labelCodec.write(labels), blobs: [words] }),
  read: ({ facts, blobs: [words] }) => ({
    labels: facts === 0 ? [] : labelCodec.read(facts),
    words: words ?? new Uint8Array(),
  }),
  weigh: ({ labels, words }) => words.length + 60 * labels.length,
};
