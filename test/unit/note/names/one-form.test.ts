import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mention, type NameForm, createNameFinder } from '../../../../src/core/names';
import type { TextFormat } from '../../../../src/core/base/text-format';
import { proseForNames } from '../../../../src/core/markdown/prose-for-names';
import { FormWriter } from '../../../../src/core/note/names/one-form';
import { quotedSpans } from '../../../../src/core/markdown/quoted';
import { linkWords } from '../../../../src/core/markdown/link-words';
import { SpanSet } from '../../../../src/core/base/spans';
import type { TextEdit } from '../../../../src/core/base/text-edit';

const forms: NameForm[] = [
  ...['Bashar al-Assad', 'Assad', 'al-Assad', 'Bashar El-Assad', '‘Ali'].map((form) => ({
    form,
    entity: 'assad',
  })),
  { form: 'Hama', entity: 'hama' },
];
const finder = createNameFinder(forms, { folded: true });

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

/** The text with all mentions of one actor in one form. */
function written(text: string, form: string, format: TextFormat = 'markdown'): string {
  const mentions = finder.find(proseForNames(text, format));
  const writer = new FormWriter(text, format, mentions);
  return applied(
    text,
    writer.edits(
      mentions.filter(({ entities }) => entities.includes('assad')),
      form,
    ),
  );
}

describe('A name in one form', () => {
  const cases: [what: string, text: string, form: string, expected: string][] = [
    ['every mention', 'Assad, al-Assad, Hama, Bashar El-Assad.', 'X', 'X, X, Hama, X.'],
    ['the possessive', "Assad's and Assad’s", 'X', "X's and X’s"],
    ['the emphasis around', '**Assad** and _al-Assad_', 'X', '**X** and _X_'],
    ['the emphasis of the first part', '**Bashar** al-Assad fell', 'X', '**X** fell'],
    ['the emphasis of the last part', 'Bashar **al-Assad** fell', 'X', '**X** fell'],
    ['the emphasis of a part within', 'Bashar *al*-Assad fell', 'X', 'X fell'],
    ['two kinds of it', '**_Bashar_** al-Assad', 'X', '**_X_**'],
    ['emphasis that reaches out both ways', '*Bashar* al-*Assad*', 'X', '*Bashar* al-*Assad*'],
    ['a name over two lines', 'Then Bashar\nal-Assad fell', 'X', 'Then X fell'],
    ['a name over a hard break', 'Then Bashar  \n  al-Assad', 'X', 'Then X'],
    ['a name cut at its hyphen', 'Then Bashar al-\nAssad', 'Bashar al-Assad', 'Then Bashar al-Assad'],
    [
      'one that has the form',
      'Bashar\nal-Assad, **Bashar** al-Assad',
      'Bashar al-Assad',
      'Bashar\nal-Assad, **Bashar** al-Assad',
    ],
    ['what only folding joins', 'Bäshar al–Assad and ‘Alī, Alī', '‘Ali', '‘Ali and ‘Ali, ‘Ali'],
    ['what shows nothing within', 'Ba\u00adshar\u200b al-Assad', 'X', 'X'],
    ['no direction that ends within', '\u2067Bashar\u2069 al-Assad', 'X', '\u2067\u2069X'],
    ['no direction that begins within', 'Bashar \u202bal-Assad\u202c', 'X', 'X\u202b\u202c'],
    ['a direction of a part', 'Bashar \u2067al\u2069-Assad', 'X', 'X'],
    ['capitals', 'BASHAR AL-ASSAD', 'Bashar al-Assad', 'Bashar al-Assad'],
    ['the text of a link, not its target', '[Assad](Assad.md "Assad")', 'X', '[X](Assad.md "Assad")'],
    ['no page of a wiki link', '[[Assad]] and [[Assad|al-Assad]]', 'X', '[[Assad]] and [[Assad|X]]'],
    [
      'no label that is defined',
      '[Assad] [Assad][] [Assad](u) [Hama]\n\n[assad]: u',
      'X',
      '[Assad] [Assad][] [X](u) [Hama]\n\n[assad]: u',
    ],
    ['brackets that are no label', '[Assad] fell', 'X', '[X] fell'],
    ['no code, no address', '`Assad` https://a.b/Assad', 'X', '`Assad` https://a.b/Assad'],
    [
      'no quotation',
      'Assad: “Assad”, "Assad", «Assad», ‘Assad’.\n\n> Assad',
      'X',
      'X: “Assad”, "Assad", «Assad», ‘Assad’.\n\n> Assad',
    ],
    ['a name with an apostrophe', '‘Ali fell. Assad’ rose', 'X', 'X fell. X’ rose'],
    ['a form that could be markup', 'Assad fell', '*X* [y](z)|`', '\\*X\\* \\[y\\](z)\\|\\` fell'],
    ['a form of several lines', 'Assad fell', ' X\n Y ', 'X Y fell'],
  ];
  for (const [what, text, form, expected] of cases)
    it(`${what}: ${JSON.stringify(text)}`, () => {
      assert.equal(written(text, form), expected);
    });

  it('leaves marks where they are no markup', () => {
    assert.equal(written('Bashar al-Assad [[Assad]]', '*X*', 'plain'), '*X* [[*X*]]');
  });

  it('says why a mention stays', () => {
    const text = 'Assad “Assad” [[Assad]] *Bashar* al-*Assad*';
    const mentions = finder.find(proseForNames(text, 'markdown'));
    const writer = new FormWriter(text, 'markdown', mentions);
    assert.deepEqual(
      mentions.map((mention) => writer.keptFor(mention)),
      [undefined, 'quoted', 'link', 'marks'],
    );
  });

  const part = fc.constantFrom(
    ...['Assad', 'Bashar al-Assad', 'Bashar', 'al-', 'Hama', 'El-Assad', '‘Ali', "'s", 'word', '.', ','],
    ...[
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '  \n',
      '*',
      '**',
      '_',
      '~~',
      '"',
      '“',
      '”',
      '«',
      '»',
      '‘',
      '’',
      "'",
    ],
    ...[
      '`',
      '```\n',
      '> ',
      '- ',
      '# ',
      '[',
      ']',
      '](',
      ')',
      '[[',
      ']]',
      '|',
      '\\',
      'https://',
      '[Assad]: u\n',
    ],
  );
  const cut = { numRuns: 2000 };
  const note = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
  const format = fc.constantFrom<TextFormat>('markdown', 'plain');

  /** Returns the text written in the form, with its mentions and edits. */
  function worked(text: string, kind: TextFormat, form: string) {
    const mentions = finder.find(proseForNames(text, kind));
    const edits = new FormWriter(text, kind, mentions).edits(mentions, form);
    return { mentions, edits, result: applied(text, edits) };
  }

  it('changes mentions and nothing else, in their order', () => {
    fc.assert(
      fc.property(note, format, (text, kind) => {
        const { mentions, edits, result } = worked(text, kind, 'Zz');
        const places = new Set(mentions.map(({ start, end }) => `${start} ${end}`));
        for (const { start, end } of edits) assert.ok(places.has(`${start} ${end}`));
        const outside = (whole: string, spans: { start: number; end: number }[]) => {
          let at = 0;
          return [...spans, { start: whole.length, end: whole.length }].map(({ start, end }) => {
            const between = whole.slice(at, start);
            at = end;
            return between;
          });
        };
        let grown = 0;
        const after = edits.map(({ start, end, text: put }) => {
          const moved = { start: start + grown, end: start + grown + put.length };
          grown += put.length - (end - start);
          return moved;
        });
        assert.deepEqual(outside(result, after), outside(text, [...edits]));
      }),
      cut,
    );
  });

  it('leaves every quotation and every link as it was', () => {
    fc.assert(
      fc.property(note, format, (text, kind) => {
        const { mentions, edits } = worked(text, kind, 'Zz');
        const spans = [...quotedSpans(text, kind, mentions), ...(kind === 'markdown' ? linkWords(text) : [])];
        const kept = new SpanSet(spans);
        for (const edit of edits) assert.ok(!kept.touches(edit));
      }),
      cut,
    );
  });

  it('keeps as many marks of emphasis as reach out of a mention', () => {
    const marks = (text: string) => [...text.matchAll(/[*_~]+/g)].length;
    const emphasis = fc.constantFrom('*', '**', '_', '~~');
    fc.assert(
      fc.property(emphasis, fc.boolean(), (mark, isFirst) => {
        const text = isFirst ? `${mark}Bashar${mark} al-Assad` : `Bashar ${mark}al-Assad${mark}`;
        const result = written(text, 'Zz');
        assert.equal(marks(result), 2);
        assert.equal(result, `${mark}Zz${mark}`);
      }),
    );
  });

  it('has nothing left to do when it is done', () => {
    const form = 'Bashar al-Assad';
    fc.assert(
      fc.property(note, format, (text, kind) => {
        // An underscore between two letters makes one word of what were two.
        fc.pre(!text.includes('_‘'));
        const { result } = worked(text, kind, form);
        const again = (mention: Mention, writer: FormWriter) => writer.edit(mention, form);
        const mentions = finder.find(proseForNames(result, kind));
        const writer = new FormWriter(result, kind, mentions);
        assert.deepEqual(
          mentions.flatMap((mention) => again(mention, writer) ?? []),
          [],
        );
      }),
      cut,
    );
  });
});
