import { Phrases } from '../phrases';

const placeholders = new Phrases(
  [
    'insert|add ~_',
    'fill in ~_',
    'to be added|confirmed|completed|inserted|decided',
    'placeholder|name|date|place|number|source|title|tbc|tbd|tk|todo|xx|xxx|xxxx|xxxxx',
  ].map((words) => `^ ${words} $`),
);

/** Returns whether words in brackets stand for what is still to be written: `[insert name]`, `[date]`. */
export function isPlaceholder(words: string): boolean {
  return placeholders.test(words);
}

const signing = new Phrases(['sign|signed|signature|initial|initials|agreed|approved|date|name']);

/** Returns whether a line is one to be signed. */
export function isForSigning(words: string): boolean {
  return signing.test(words);
}
