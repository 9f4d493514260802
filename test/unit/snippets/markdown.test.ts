import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dateOf } from '../../../src/core/dates';
import { checkText } from '../../../src/core/checks';
import { footnotes } from '../checks/support';
import { article } from '../support/library';
import { tlpLabels } from '../../../src/core/pack/terms';
import { readSnippet } from './snippet-syntax';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync('snippets/markdown.json', 'utf8')) as Record<string, Snippet>;
const today = { CURRENT_YEAR: '2024', CURRENT_MONTH: '12', CURRENT_DATE: '02' };

/** The second-level headings of each shape, in order. */
const shapes: Record<string, readonly string[]> = {
  'bn-info': ['Purpose', 'What to note', 'Background', 'Current position', 'Issues', 'Next steps'],
  'bn-decision': [
    'Issue',
    'Recommendation',
    'Timing',
    'Background',
    'Considerations',
    'Options',
    'Communications',
    'Next steps',
    'Contact',
  ],
  'bn-bluf': ['Bottom line', 'Why it matters', 'Evidence', 'Ask'],
  'bn-sitrep': ['Highlights', 'Key figures', 'Situation', 'Gaps', 'Planned'],
  'bn-meeting': [
    'Objectives',
    'Points to make',
    'Their objectives',
    'Our response',
    'Press line',
    'Background',
    'Biographies',
  ],
  'bn-qa': ['Top lines', 'If pressed', 'Questions', 'Do not say', 'Refer to'],
};

describe('Markdown snippets', () => {
  it('are the shapes of documents, each under a prefix of its own', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.deepEqual(prefixes.sort(), Object.keys(shapes).sort());
  });

  for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
    describe(`${prefix}, ${name}`, () => {
      const source = body.join('\n');
      const { stops, text } = readSnippet(source, today);

      it('is described in one line', () => {
        assert.match(description, /^[A-Z][^\n]{20,120}\.$/);
      });

      it('has the sections of its shape', () => {
        const headings = Array.from(text.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
        assert.deepEqual(headings, shapes[prefix]);
        assert.equal(text.match(/^# .+$/gm)?.length, 1);
      });

      it('has its tab stops in reading order without a gap, and ends with the last one', () => {
        const numbers = stops.map((stop) => Number(stop.name)).filter((number) => !Number.isNaN(number));
        const inOrder = [...new Set(numbers)];
        assert.deepEqual(inOrder, [...inOrder.slice(1).map((_, index) => index + 1), 0]);
        assert.ok(source.endsWith('\n$0'));
      });

      it('uses just the variables of the day, which are filled in everywhere', () => {
        const variables = stops.filter((stop) => /\D/.test(stop.name)).map((stop) => stop.name);
        for (const variable of variables) assert.ok(variable in today, variable);
      });

      it('has front matter that is valid as it stands', () => {
        const [, yaml = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
        const { briefing } = parse(yaml, { version: '1.2', schema: 'core' }) as {
          briefing: Record<string, unknown>;
        };
        assert.equal(briefing.asOf, '2024-12-02');
        assert.equal(briefing.marking, 'TLP:CLEAR');
        for (const key of ['asOf', 'period', 'nextIssue']) {
          const value = briefing[key];
          if (value !== undefined) assert.ok(dateOf(value as string), `${key} is EDTF`);
        }
      });

      it('writes nothing into the front matter that the checks do not know, and has its prompts told', () => {
        const { findings } = checkText(text, article(), footnotes);
        assert.deepEqual(
          findings.map(({ facts }) => facts.code).filter((code) => code.startsWith('front-matter-')),
          [],
        );
        const reported = findings.filter(({ facts }) => facts.code === 'note-placeholder');
        const prompts = stops.flatMap(({ name, placeholder = '' }) =>
          /^\d+$/.test(name) && placeholder.split(' ').length > 3 ? [placeholder] : [],
        );
        for (const prompt of prompts)
          assert.ok(
            reported.some(({ start, end }) => text.slice(start, end).includes(prompt)),
            prompt,
          );
      });

      it('offers every marking of TLP 2.0', () => {
        const choices = stops.flatMap((stop) => (stop.choices?.includes('TLP:RED') ? [stop.choices] : []));
        assert.deepEqual(choices, [tlpLabels]);
      });

      it('leaves no placeholder empty and no choice with a stray space', () => {
        assert.doesNotMatch(source, /\$\{\d+:\}/);
        for (const choice of stops.flatMap((stop) => stop.choices ?? []))
          assert.match(choice, /^\S(?:.*\S)?$/);
      });
    });
  }

  it('of a decision must recommend, to be agreed or not', () => {
    const { body } = Object.values(snippets).find(({ prefix }) => prefix === 'bn-decision')!;
    assert.ok(body.includes('- [ ] Agreed') && body.includes('- [ ] Not agreed'));
  });

  it('of a situation report gives its number, period and next issue, and for each figure who says so and as of when', () => {
    const { body } = Object.values(snippets).find(({ prefix }) => prefix === 'bn-sitrep')!;
    const source = body.join('\n');
    for (const part of [
      /^ {2}number: /m,
      /^ {2}period: /m,
      /^ {2}nextIssue: /m,
      /\| Reported by \| As of \|/,
    ]) {
      assert.match(source, part);
    }
  });
});

describe('the reader of snippet syntax', () => {
  it('knows choices with commas, nested variables and mirrors', () => {
    const read = readSnippet('${1|a\\, b,c|} ${2:in $YEAR}: $2 \\$0$0', { YEAR: '2024' });
    assert.equal(read.text, 'a, b in 2024: in 2024 $0');
    assert.deepEqual(
      read.stops.map((stop) => stop.name),
      ['1', '2', 'YEAR', '2', '0'],
    );
  });
});
