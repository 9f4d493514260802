import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text-edit';
import { describeFix } from '../../../src/core/pack/problems/describe-fix';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { fixesFor } from '../../../src/core/pack/problems/fixes';
import { readPack } from '../../../src/core/pack/read';

const strike = [
  'title: A strike',
  'date: 2024-12-02',
  'verification: established',
  'summary: It struck.',
  'cite: src#1',
];

/** A pack with two actors and two events, the first of each as given. */
function packWith({ title = 'A pack', ann = '{name: Ann Roe, kind: person, cite: src#1}', lines = strike }) {
  return [
    'briefing: 1',
    'id: slips',
    `title: ${title}`,
    'language: en',
    'sources: {src: {type: article, title: A day, passages: {1: {gist: G.}}}}',
    'actors:',
    `  ann: ${ann}`,
    '  bob: {name: Bob Doe, kind: person, cite: src#1}',
    'events:',
    '  strike:',
    ...lines.map((line) => `    ${line}`),
    '  fire:',
    ...strike.map((line) => `    ${line}`),
  ].join('\n');
}

const titled = (title: string) => packWith({ lines: [title, ...strike.slice(1)] });

interface Slip {
  readonly slip: string;
  readonly text: string;
  /** The record that cannot be read before it is mended. */
  readonly lost?: string;
  readonly says: RegExp;
  readonly fix: string;
  /** The line after the fix. */
  readonly line: string;
}

const quote = 'Put it in quotation marks';
const comma = 'Change to “,”';
const slips: readonly Slip[] = [
  {
    slip: 'a colon in the title of the pack',
    text: packWith({ title: 'Aleppo: the offensive' }),
    says: /a text with “: ” in it/,
    fix: quote,
    line: 'title: "Aleppo: the offensive"',
  },
  {
    slip: 'a colon in a title',
    text: titled('title: Harbour: the strike'),
    lost: 'strike',
    says: /a text with “: ” in it/,
    fix: quote,
    line: '    title: "Harbour: the strike"',
  },
  {
    slip: 'an apostrophe in front',
    text: titled("title: 'Twas a strike"),
    lost: 'strike',
    says: /“'” is not closed/,
    fix: quote,
    line: '    title: "\'Twas a strike"',
  },
  {
    slip: 'a quotation mark that is not closed',
    text: titled('title: "A strike'),
    lost: 'strike',
    says: /“"” is not closed/,
    fix: 'Close it at the end of the value',
    line: '    title: "A strike"',
  },
  {
    slip: 'a bracket too many',
    text: packWith({ ann: '{name: Ann Roe, kind: person, cite: src#1}}' }),
    says: /“}” closes nothing/,
    fix: 'Remove the character',
    line: '  ann: {name: Ann Roe, kind: person, cite: src#1}',
  },
  {
    slip: 'a bracket that is not closed',
    text: packWith({ ann: '{name: Ann Roe, kind: person, cite: src#1' }),
    lost: 'ann',
    says: /“{” is not closed/,
    fix: 'Close it at the end of the value',
    line: '  ann: {name: Ann Roe, kind: person, cite: src#1}',
  },
  {
    slip: 'a wide colon',
    text: titled('title：A strike'),
    lost: 'strike',
    says: /the mark ： \(U\+FF1A\) parts nothing in YAML: write “:”/,
    fix: 'Change to “:”',
    line: '    title: A strike',
  },
  {
    slip: 'wide commas',
    text: packWith({ ann: '{name: Ann Roe，kind: person，cite: src#1}' }),
    lost: 'ann',
    says: /the mark ， \(U\+FF0C\) parts nothing in YAML: write “,”/,
    fix: comma,
    line: '  ann: {name: Ann Roe, kind: person, cite: src#1}',
  },
  {
    slip: 'semicolons between fields',
    text: packWith({ ann: '{name: Ann Roe; kind: person; cite: src#1}' }),
    lost: 'ann',
    says: /the mark ; \(U\+003B\) parts nothing in YAML: write “,”/,
    fix: comma,
    line: '  ann: {name: Ann Roe, kind: person, cite: src#1}',
  },
  {
    slip: 'a line a space too far left',
    text: titled('title: A strike').replace('    date', '   date'),
    lost: 'strike',
    says: /the line begins in another column/,
    fix: 'Give the line as many spaces as its neighbour',
    line: '    date: 2024-12-02',
  },
];

describe('A slip in the YAML', () => {
  for (const { slip, text, lost, says, fix, line } of slips)
    it(`costs no other record, and is mended: ${slip}`, () => {
      const { pack, problems, root } = readPack(text, 'a');
      const ids = (of: typeof pack) => [...(of?.actors ?? []), ...(of?.events ?? [])].map(({ id }) => id);
      assert.deepEqual(
        ids(pack),
        ['ann', 'bob', 'strike', 'fire'].filter((id) => id !== lost),
      );
      assert.doesNotMatch(pack?.title ?? '', /^x+$/);
      const problem = problems.find((one) => one.code === 'yaml-syntax' && says.test(describeProblem(one)));
      assert.ok(problem, problems.map((one) => describeProblem(one)).join('\n'));
      const found = fixesFor(problem, text, root, pack?.id).find(({ facts }) => describeFix(facts) === fix);
      assert.ok(found, 'no fix');
      const after = applyEdits(text, found.edits);
      assert.ok(after.split('\n').includes(line), after);
      assert.deepEqual(readPack(after, 'a').problems, []);
    });
});
