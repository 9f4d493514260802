/**
 * `npm run bench -- notes [--n=100,1000,5000] [--json]`: what it takes to know which notes may mention whom, over `n`
 * notes of 10 KB, with a bare `charCodeAt` loop over the same notes as the yardstick.
 */
import { parseArgs } from 'node:util';
import { proseForNames } from '../../src/core/markdown/prose-for-names';
import { createNameFinder } from '../../src/core/names';
import { noteFacts } from '../../src/core/note/note-facts';
import { mayMention } from '../../src/core/note/names/note-words';
import { FormWriter } from '../../src/core/note/names/one-form';
import { rateOf } from './support/measure';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, n: { type: 'string', default: '100,1000,5000' } },
});

/** The words of the notes. As in life, few words are most of a text. */
const vocabulary = Array.from({ length: 20_000 }, (_, number) => `w${((number + 1) * 7919).toString(36)}`);
const people = Array.from({ length: 2000 }, (_, number) => `Given${number % 50} al-Family${number}`);

const results = values.n.split(',').map(Number).map(measure);
if (values.json) console.log(JSON.stringify({ notes: results }));
else for (const row of results) console.log(row);

function measure(n: number) {
  const notes = Array.from({ length: n }, (_, number) => noteOf(number));
  const yardstick = rateOf(notes, sizeOf, sumOf);
  const facts = rateOf(notes, sizeOf, noteFacts);
  const finder = createNameFinder(people.map((form) => ({ form, entity: form })));
  const oneForm = rateOf(notes, sizeOf, (text) => {
    const mentions = finder.find(proseForNames(text, 'markdown'));
    return new FormWriter(text, 'markdown', mentions).edits(mentions, 'One Form');
  });
  const finding = rateOf(notes, sizeOf, (text) => finder.find(proseForNames(text, 'markdown')));
  const words = notes.map((text) => noteFacts(text).words);
  const forms = people.slice(0, 50);
  const start = performance.now();
  const candidates = forms.map((form) => words.filter((each) => mayMention(each, [form])).length);
  const askMs = (performance.now() - start) / forms.length;
  const holding = forms.map(
    (form) => notes.filter((text) => text.includes(`${form} `) || text.includes(`${form}”`)).length,
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  return {
    n,
    read: round(facts / yardstick),
    readMsPerNote: round(10 / facts),
    bytesPerNote: Math.round(sum(words.map(({ length }) => length)) / n),
    askMs: round(askMs),
    wrongCandidates: round((sum(candidates) - sum(holding)) / (n * forms.length)),
    oneFormBeyondFinding: round(finding / oneForm - 1),
  };
}

function noteOf(number: number): string {
  let state = number + 1;
  const random = () => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state << 7)) >>> 0;
  const parts: string[] = [];
  for (let length = 0; length < 10_000;) {
    const chance = random() % 1000;
    const word =
      chance < 20
        ? people[random() % people.length]!
        : vocabulary[Math.floor(vocabulary.length * (random() / 2 ** 32) ** 4)]!;
    const part = chance > 980 ? `“${word}”.\n\n` : `${word} `;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function sizeOf({ length }: string): number {
  return length;
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
