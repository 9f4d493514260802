import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  acceptRecord,
  definitionsOf,
  recordHash,
  staleDefinition,
  updateDefinitions,
} from '../../../../src/core/note/citations';
import type { NoteStyle } from '../../../../src/core/render/style';
import { libraryOf, packText, record } from '../../support/library';
import { applied } from '../insert/marked-note';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };
const event = (title: string, cite = 'src#1') =>
  `{title: ${title}, verification: established, summary: It began., cite: ${cite}}`;
const library = libraryOf(
  packText('p', {
    places: '  hill: {name: Hill, cite: src#2}',
    events: ['a', 'b', 'c'].map((id, at) => `  ${id}: ${event(id, `src#${(at % 2) + 1}`)}`).join('\n'),
  }),
);
const hash = (id: string) => recordHash(record(library, id));
const post = 'The Post, “A day”, 1 May 2024, para.';
/** `{a}` stands for the definition that is right, `{a:old}` for one that is right but for its mark, `{a~}` for an older one. */
function filled(text: string): string {
  return text.replace(/\{([abc])(:old|~)?\}/g, (_, id: string, how = '') => {
    const said = `[^${id}]: ${post} ${id === 'b' ? 2 : 1}.`;
    return how === '~' ? said : `${said} <!-- briefing:${how === '' ? hash(id) : '00000000'} -->`;
  });
}

function updated(text: string, given = library, dates = style.dates): string {
  return applied(text, { edits: updateDefinitions(text, given, { ...style, dates }) });
}

describe('definitions brought up to date', () => {
  const cases: [what: string, note: string, after: string][] = [
    ['stay as they are', 'A.[^a]\n\n{a}\n', 'A.[^a]\n\n{a}\n'],
    ['stay in a note that cites nothing', 'A.\n', 'A.\n'],
    ['are added', 'A.[^a] B.[^b]', 'A.[^a] B.[^b]\n\n{a}\n{b}\n'],
    ['are added below others', 'A.[^a] B.[^b]\n\n{a}\n', 'A.[^a] B.[^b]\n\n{a}\n{b}\n'],
    [
      'are added below those of somebody',
      'A.[^a] B.[^1]\n\n[^1]: Mine',
      'A.[^a] B.[^1]\n\n[^1]: Mine\n{a}\n',
    ],
    ['are added above text', 'A.[^a] B.[^b]\n\n{a}\n\nC.\n', 'A.[^a] B.[^b]\n\n{a}\n{b}\n\nC.\n'],
    ['go when nothing cites them', 'A.[^a]\n\n{b}\n{a}\n', 'A.[^a]\n\n{a}\n'],
    ['go at the end', 'A.[^a]\n\n{a}\n{b}\n', 'A.[^a]\n\n{a}\n'],
    ['go at the end without a line break', 'A.[^a]\n\n{a}\n{b}', 'A.[^a]\n\n{a}'],
    ['all go', 'A.\n\n{a}\n\n{b}\n', 'A.\n'],
    ['all go above text', 'A.\n\n{a}\n{b}\n\nB.\n', 'A.\n\nB.\n'],
    ['go between text', 'A.\n\n{a}\n\n{b}\n\nB.[^c]\n\n{c}\n', 'A.\n\nB.[^c]\n\n{c}\n'],
    ['go once', 'A.[^a]\n\n{a}\n{a}\n', 'A.[^a]\n\n{a}\n'],
    ['make way for others', 'A.[^a]\n\n{b}\n\nEnd.\n', 'A.[^a]\n\n{a}\n\nEnd.\n'],
    ['come into order', 'B.[^b] A.[^a] B.[^b]\n\n{a}\n{b}\n', 'B.[^b] A.[^a] B.[^b]\n\n{b}\n{a}\n'],
    ['come together', 'A.[^a]\n\n{a}\n\nB.[^b]\n\n{b}\n', 'A.[^a]\n\nB.[^b]\n\n{a}\n{b}\n'],
    [
      'leave those of somebody where they are',
      'A.[^a] B.[^b] [^1]\n\n{b}\n[^1]: Mine.\n{a}\n[^2]: Not cited.\n',
      'A.[^a] B.[^b] [^1]\n\n{a}\n[^1]: Mine.\n{b}\n[^2]: Not cited.\n',
    ],
    ['leave one by hand under a label', 'A.[^a]\n\n[^a]: See above.\n', 'A.[^a]\n\n[^a]: See above.\n'],
    [
      'leave what no pack has',
      'A.[^x]\n\n[^x]: X. <!-- briefing:00000000 -->\n\n[^y]: Y.',
      'A.[^x]\n\n[^x]: X. <!-- briefing:00000000 -->\n\n[^y]: Y.',
    ],
    ['add none for what no pack has', 'A.[^x]', 'A.[^x]'],
    ['add none for Pandoc', 'A [@a].', 'A [@a].'],
    ['stay for Pandoc', 'A [@a].[^b]\n\n{b}\n{a}\n', 'A [@a].[^b]\n\n{a}\n{b}\n'],
    ['are marked', 'A.[^a]\n\n{a~}\n', 'A.[^a]\n\n{a}\n'],
    ['keep an old mark', 'A.[^a]\n\n{a:old}\n', 'A.[^a]\n\n{a:old}\n'],
    ['are rewritten', `A.[^a]\n\n[^a]: The Post, “A night”.\n`, 'A.[^a]\n\n{a}\n'],
    [
      'are rewritten with their old mark',
      `A.[^a]\n\n[^a]: Post. <!-- briefing:00000000 -->\n`,
      'A.[^a]\n\n{a:old}\n',
    ],
    [
      'are rewritten over lines',
      `A.[^a]\n\n[^a]: The Post, “A\n    night”, long ago\n\n    Mine.\n\nEnd.\n`,
      'A.[^a]\n\n{a}\n\n    Mine.\n\nEnd.\n',
    ],
    [
      'keep a remark',
      `A.[^a]\n\n[^a]: Post. <!-- briefing:00000000 --> Mine.\n`,
      'A.[^a]\n\n{a:old} Mine.\n',
    ],
    [
      'keep another style of dates',
      `A.[^a]\n\n[^a]: The Post, “A day”, May 1, 2024, para. 1. <!-- briefing:00000000 -->`,
      `A.[^a]\n\n[^a]: The Post, “A day”, May 1, 2024, para. 1. <!-- briefing:00000000 -->`,
    ],
    [
      'move with their lines',
      'B.[^b] A.[^a]\n\n{a}\n\n    Mine.\n{b}\n',
      'B.[^b] A.[^a]\n\n{b}\n{a}\n\n    Mine.\n',
    ],
    ['leave text that was typed below', 'A.\n\n{a}\nTyped.\n', 'A.\n\nTyped.\n'],
    ['leave code', 'A.\n\n```\n{a}\n[^b]\n```\n', 'A.\n\n```\n{a}\n[^b]\n```\n'],
    ['of actors and places', 'A.[^hill]', `A.[^hill]\n\n[^hill]: ${post} 2. <!-- briefing:3cc5f7e1 -->\n`],
    ['none of what has no source', 'A.[^town]', 'A.[^town]'],
    ['cited by one that goes, go', 'A.\n\n[^a]: The Post.[^b] <!-- briefing:00000000 -->\n{b}\n', 'A.\n'],
    ['cited by one that stays, stay', 'A.[^1]\n\n[^1]: Mine.[^b]\n{b}\n', 'A.[^1]\n\n[^1]: Mine.[^b]\n{b}\n'],
    ['stay for a label in another case', 'A.[^A]\n\n{a}\n', 'A.[^A]\n\n{a}\n'],
    [
      'are added under the label as it is written',
      'A.[^A]',
      `A.[^A]\n\n${filled('{a}').replace('a', 'A')}\n`,
    ],
    ['stay for Pandoc’s braces', 'A [@{a}].\n\n{a}\n', 'A [@{a}].\n\n{a}\n'],
    ['are not added for code', 'A `[^a]`.\n', 'A `[^a]`.\n'],
    ['stay for code', 'A `[^a]`.\n\n{a}\n', 'A `[^a]`.\n\n{a}\n'],
    ['stay for a comment', 'A.\n\n<!-- [^a] -->\n\n{a}\n', 'A.\n\n<!-- [^a] -->\n\n{a}\n'],
    ['are not added for HTML', '<div>\nA.[^a]\n</div>\n', '<div>\nA.[^a]\n</div>\n'],
    ['stay for HTML', '<div>\nA.[^a]\n</div>\n\n{a}\n', '<div>\nA.[^a]\n</div>\n\n{a}\n'],
    ['are added for what stands in a tag', 'A <b>B.[^a]</b>', 'A <b>B.[^a]</b>\n\n{a}\n'],
    ['are not doubled in a list', 'A.[^a]\n\n- {a}\n- B\n', 'A.[^a]\n\n- {a}\n- B\n'],
    ['are rewritten in a quotation', 'A.[^a]\n\n> [^a]: The Post,\n> “A night”\n', 'A.[^a]\n\n> {a}\n'],
    ['stay in a quotation', 'A.\n\n> {a}\n', 'A.\n\n> {a}\n'],
    ['are added before an open fence', 'A.[^a]\n\n```\nB', 'A.[^a]\n\n{a}\n\n```\nB'],
    ['are added before an open comment', 'A.[^a]\n<!-- B\n', 'A.[^a]\n\n{a}\n\n<!-- B\n'],
    ['are added before open HTML', 'A.[^a] B.[^b]\n\n{a}\n<pre>\n', 'A.[^a] B.[^b]\n\n{a}\n{b}\n<pre>\n'],
    ['are added behind a fence that is closed', 'A.[^a]\n\n```\nB\n```', 'A.[^a]\n\n```\nB\n```\n\n{a}\n'],
    ['keep a remark that nothing cites', 'A.\n\n{a} Mine.\n', 'A.\n\n{a} Mine.\n'],
    ['keep a second one with a remark', 'A.[^a]\n\n{a~}\n{a} Mine.\n', 'A.[^a]\n\n{a~}\n{a} Mine.\n'],
    ['come with another line break', 'A.[^a] B.[^b]\r\n\r\n{a}\r\n', 'A.[^a] B.[^b]\r\n\r\n{a}\r\n{b}\r\n'],
    ['go with another line break', 'A.[^b]\r\n\r\n{a}\r\n{b}\r\n{c}\r\n', 'A.[^b]\r\n\r\n{b}\r\n'],
  ];
  for (const [what, note, after] of cases)
    it(what, () => {
      assert.equal(updated(filled(note)), filled(after));
      assert.deepEqual(updateDefinitions(filled(after), library, style), []);
    });

  it('are none of ours where two packs share the label', () => {
    const two = libraryOf(
      packText('p', { events: `  a: ${event('A')}` }),
      packText('q', { events: `  a: ${event('A')}` }),
    );
    assert.equal(updated('A.[^a]', two), 'A.[^a]');
    assert.match(updated('A.[^q/a]', two), /^A\.\[\^q\/a\]\n\n\[\^q\/a\]: The Post/);
  });

  it('are none in plain text', () => {
    assert.deepEqual(updateDefinitions('A.[^a]', library, { ...style, format: 'plain' }), []);
  });
});

describe('a definition that has grown old', () => {
  const stale = (body: string, dates = style.dates) => {
    const [definition] = definitionsOf(`[^a]: ${body}`);
    return staleDefinition(definition!, library, { ...style, dates });
  };
  const right = `${post} 1.`;
  const agreeing = [
    right,
    `${right} <!-- briefing:00000000 -->`,
    right.slice(0, -1),
    `${right} My own remark.`,
    `${right}\n\n    My own remark.`,
    right.replaceAll(' ', '\n    '),
    right.replace('The Post', 'The  Post'),
    right.replace('“A day”', '"A day"'),
    right.replace('The Post', '*The Post*').replace('.', '\\.'),
    right.replace('1 May 2024', 'May 1, 2024'),
    right.replace('1 May 2024', '2024-05-01'),
    `${right} <!-- briefing-ignore: citation-stale so be it -->`,
  ];
  for (const body of agreeing)
    it(`is not ${JSON.stringify(body)}`, () => {
      for (const dates of ['day-month-year', 'month-day-year', 'iso'] as const)
        assert.equal(stale(body, dates), undefined);
    });
  const old = [
    right.replace('1.', '2.'),
    right.replace('para. 1.', 'paras 1, 2.'),
    right.replace('1 May 2024', '2 May 2024'),
    right.replace('A day', 'A night'),
    'Whatever. <!-- briefing:00000000 -->',
    'The Post.',
  ];
  for (const body of old)
    it(`is ${JSON.stringify(body)}`, () => {
      assert.equal(stale(body), right);
      assert.equal(stale(body, 'iso'), right.replace('1 May 2024', '2024-05-01'));
    });

  it('is none that somebody wrote, nor one that no pack or several packs can tell of', () => {
    assert.equal(stale('See the annex.'), undefined);
    const [unknown] = definitionsOf('[^x]: The Post.');
    assert.equal(staleDefinition(unknown!, library, style), undefined);
    const two = libraryOf(...['p', 'q'].map((id) => packText(id, { events: `  a: ${event('A')}` })));
    const [shared] = definitionsOf('[^a]: The Post.');
    assert.equal(staleDefinition(shared!, two, style), undefined);
  });
});

describe('a record that is accepted as it is now', () => {
  const accepted = (text: string, label = 'a') => {
    const edit = acceptRecord(filled(text), label, library, style);
    return edit && applied(filled(text), { edits: [edit] });
  };
  const cases: [what: string, text: string, after: string | undefined][] = [
    ['has its mark', 'A.[^a]\n\n{a:old}\n{b:old}\n', 'A.[^a]\n\n{a}\n{b:old}\n'],
    ['has its mark in an older note', 'A.[^a]\n\n{a~}', 'A.[^a]\n\n{a}'],
    ['has its text and its mark', '[^a]: Post. <!-- briefing:00000000 --> Mine.', '{a} Mine.'],
    ['keeps what somebody wrote', '[^a]: See above.', `[^a]: See above. <!-- briefing:${hash('a')} -->`],
    ['changes nothing more', 'A.[^a]\n\n{a}\n', undefined],
    ['has no definition', 'A.[^a]\n', undefined],
  ];
  for (const [what, text, after] of cases)
    it(what, () => {
      assert.equal(accepted(text), after && filled(after));
    });

  it('is known', () => {
    assert.equal(accepted('[^x]: X. <!-- briefing:00000000 -->', 'x'), undefined);
  });
});

describe('the definitions of a note', () => {
  const definitionsIn = (text: string) =>
    definitionsOf(text).map(({ label, start, end, body, hash: known }) => {
      assert.ok(text.slice(start).startsWith(`[^${label}]:`));
      return [label, text.slice(start, end), body, ...(known === undefined ? [] : [known])];
    });
  const cases: [text: string, ...definitions: string[][]][] = [
    ['A.[^a]'],
    ['[^a]: A.', ['a', '[^a]: A.', 'A.']],
    ['[^a]:', ['a', '[^a]:', '']],
    [
      '[^a]: A. <!-- briefing:00000000 -->\r\n',
      ['a', '[^a]: A. <!-- briefing:00000000 -->', 'A.', '00000000'],
    ],
    ['   [^a]:  A\n[^b]: B', ['a', '[^a]:  A', 'A'], ['b', '[^b]: B', 'B']],
    ['[^a]: A\nmore\n\nText', ['a', '[^a]: A\nmore', 'A\nmore']],
    ['[^a]: A\n\n    more\n\nText', ['a', '[^a]: A\n\n    more', 'A\n\n    more']],
    ['[^a]: A\r\n\r\n\tmore\r\n', ['a', '[^a]: A\r\n\r\n\tmore', 'A\r\n\r\n\tmore']],
    ...['# Head', '- item', '> quote', '| cell |', '```', '---', '[x]: y', '<!-- c -->'].map(
      (line): [string, string[]] => [`[^a]: A\n${line}\n`, ['a', '[^a]: A', 'A']],
    ),
    ['[^a]: A.\nTyped below', ['a', '[^a]: A.', 'A.']],
    ['`[^a]: A`'],
  ];
  for (const [text, ...definitions] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(definitionsIn(text), definitions);
    });
});

describe('definitions of any note', () => {
  const mark = fc.constantFrom(
    'A.[^a] ',
    'B.[^b]',
    'C [@c].',
    '[^1]',
    '[^x]',
    '\n',
    '\n\n',
    'Text',
    '# H\n',
    '- ',
  );
  const definition = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', '1', 'x', 'hill'),
      fc.constantFrom(
        '{}',
        '{:old}',
        '{~}',
        'The Post, long ago.',
        'Mine.',
        'Wrapped\nline',
        'A.\n\n    B.',
        '[^b]',
      ),
      fc.constantFrom('\n', '\n\n', '\nTyped\n\n'),
    )
    .map(([id, body, end]) =>
      body.startsWith('{') && /[abc]/.test(id) && id.length === 1
        ? `\n{${id}${body.slice(1)}${end}`
        : `\n[^${id}]: ${body}${end}`,
    );
  const notes = fc
    .tuple(fc.array(fc.oneof(mark, definition), { maxLength: 12 }), fc.boolean())
    .map(([parts, isCrlf]) => filled(parts.join('')).replaceAll('\n', isCrlf ? '\r\n' : '\n'));

  it('are right once they were brought up to date', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const after = updated(note);
        assert.equal(updated(after), after);
      }),
    );
  });

  it('leave all that is no definition of ours', () => {
    const others = (text: string) =>
      text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '' && !/^(?:\[\^(?:a|b|c|hill)\]:| {4}|line$)/.test(line));
    fc.assert(
      fc.property(notes, (note) => {
        assert.deepEqual(others(updated(note)), others(note));
      }),
    );
  });
});

describe('definitions of a hostile note', () => {
  const size = 20_000;
  const texts: Record<string, string> = {
    definitions: '[^a]: The Post.\n'.repeat(size / 20),
    'definitions over lines': `[^a]: The Post\n${'x\n'.repeat(size)}`,
    'open comments': `[^a]: The Post ${'<!--'.repeat(size / 4)}`,
    'marks without end': `[^a]: The Post ${'<!-- briefing:'.repeat(size / 14)}`,
    blanks: `[^a]: The Post${' '.repeat(size)}x`,
    'blank lines': `[^a]: The Post${'\n'.repeat(size)}[^b]: x`,
    references: '[^a] [^b]'.repeat(size / 9),
    'references in definitions': '[^a]: [^b]\n[^b]: [^a]\n'.repeat(size / 40),
  };
  for (const [name, text] of Object.entries(texts))
    it(`are read in time: ${name}`, () => {
      updateDefinitions(text, library, style);
    });
});
