import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type FrontMatterPath, frontMatterEdit } from '../../../../src/core/note/front-matter/edit';
import { readFrontMatter } from '../../../../src/core/note/front-matter/read';

type Pairs = Record<string, string>;

/** Front matter as people write it: other keys before and after, comments, blocks or brackets, quotes or none. */
const matters = fc
  .record({
    before: fc.constantFrom(
      '',
      'title: A note\n',
      '# mine\ntags: [a, b] # c\n\n',
      'text: |\n  long\n\n  words\n',
    ),
    behind: fc.constantFrom('', 'draft: true\n', '\n# more\nauthor: {name: B}\n'),
    values: fc.dictionary(
      fc.constantFrom('asOf', 'marking', 'scale', 'x-own'),
      fc.constantFrom('2024-12-02', '"TLP:RED"', "'phia'", '', '{a: b}'),
    ),
    omit: fc.option(
      fc.dictionary(fc.constantFrom('strike', 'one/denial', 'c-3'), fc.constantFrom('Old', '"a: b"', '')),
    ),
    names: fc.option(fc.dictionary(fc.constantFrom('assad', 'hama'), fc.constantFrom('Assad', 'Ḥamāh'))),
    distinct: fc.option(fc.array(fc.constantFrom('Kamel', "'Hama'"), { maxLength: 3 })),
    style: fc.constantFrom('block', 'flow inside', 'flow'),
    step: fc.constantFrom(2, 3, 4),
    comments: fc.boolean(),
    eol: fc.constantFrom('\n' as const, '\r\n' as const),
  })
  .map(({ before, behind, values, omit, names, distinct, style, step, comments, eol }) => {
    const pad = ' '.repeat(step);
    const flowMap = (pairs: Pairs) =>
      `{${Object.entries(pairs)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')}}`;
    const note = (text: string) => (comments ? `${text} # ${text.length}` : text);
    const mapOf = (key: string, pairs: Pairs) =>
      style === 'block' && Object.keys(pairs).length > 0
        ? [note(`${key}:`), ...Object.entries(pairs).map(([id, value]) => note(`${pad}${id}: ${value}`))]
        : [`${key}: ${flowMap(pairs)}`];
    const listOf = (items: readonly string[]) =>
      style === 'block' && items.length > 0
        ? ['distinct:', ...items.map((item) => note(`${pad}- ${item}`))]
        : [`distinct: [${items.join(', ')}]`];
    const lines = [
      ...Object.entries(values).map(([key, value]) =>
        style === 'flow' ? `${key}: ${value}` : note(`${key}: ${value}`),
      ),
      ...(omit ? mapOf('omit', omit) : []),
      ...(names ? mapOf('names', names) : []),
      ...(distinct ? listOf(distinct) : []),
    ];
    const briefing =
      style === 'flow'
        ? `briefing: {${lines.join(', ')}}\n`
        : `briefing:\n${lines.map((line) => `${pad}${line}\n`).join('')}`;
    return { text: `---\n${before}${briefing}${behind}---\nText\n`.replaceAll('\n', eol), eol };
  });

const paths = fc.constantFrom<FrontMatterPath>(
  ['asOf'],
  ['marking'],
  ['scale'],
  ['distinct'],
  ['omit', 'strike'],
  ['omit', 'other/new'],
  ['names', 'assad'],
  ['names', 'homs'],
);
const words = fc.oneof(
  fc.constantFrom('2024-12-02', '2024', 'TLP:AMBER', 'Out of scope', 'a: b', "it's", '# x', 'no'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

/** To the parser of words alone, nothing is an empty word. */
function orElse<T>(value: unknown, empty: T): T {
  return value === undefined || value === null || value === '' ? empty : (value as T);
}

function insideOf(text: string): Record<string, unknown> {
  const [, frontMatter = ''] = /^---\r?\n([^]*?)^---/m.exec(text) ?? [];
  // Dates and numbers as words, as everything here takes them.
  return parse(frontMatter, { schema: 'failsafe' }) as Record<string, unknown>;
}

describe('an edit of front matter, in whatever style it is', () => {
  it('says what was asked for, and changes nothing else', () => {
    fc.assert(
      fc.property(matters, paths, words, ({ text, eol }, path, value) => {
        const edit = frontMatterEdit(text, path, value, eol) ?? assert.fail(text);
        const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        const [key, id = ''] = path;
        const meant = insideOf(text);
        const own = orElse<Record<string, unknown>>(meant.briefing, {});
        meant.briefing = own;
        const items = orElse<string[]>(own[key], []);
        if (key === 'omit' || key === 'names') own[key] = { ...orElse(own[key], {}), [id]: value };
        else if (key !== 'distinct') own[key] = value;
        else if (!items.includes(value)) own[key] = [...items, value];
        assert.deepEqual(insideOf(after), meant, after);
        const comments = (of: string) => of.match(/#[ ]\d+/g)?.length ?? 0;
        assert.equal(comments(after) - comments(edit.text), comments(text), after);
        assert.equal(after.includes('\r\n') ? after.replaceAll('\r\n', '').includes('\n') : false, false);
        const { omit, names, distinct } = readFrontMatter(after);
        const read =
          key === 'omit'
            ? omit.find((one) => one.id === id)?.reason
            : key === 'names'
              ? names.find((one) => one.id === id)?.form
              : key === 'distinct'
                ? distinct.find((one) => one.value === value.trim())?.value
                : undefined;
        if (id !== '' || key === 'distinct') assert.equal(read ?? '', value.trim(), after);
      }),
      { numRuns: 1_000 },
    );
  });
});
