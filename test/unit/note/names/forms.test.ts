import assert from 'node:assert/strict';
import { mentionsOf } from '../../../../src/core/note/names/entity-mentions';
import { fittingForms, offeredForms } from '../../../../src/core/note/names/forms';
import { SpanSet, linesAround } from '../../../../src/core/base/spans';
import { symbolName } from '../../../../src/core/render/symbols';
import { article, entity, libraryOf, packText } from '../../support/library';

const actors = (lines: string[]) => lines.map((line) => `  ${line}`).join('\n');
const library = libraryOf(
  packText('one', {
    actors: actors([
      'kestrels: {name: Kestrel Brigade, short: Kestrel, kind: armed-group, sameAs: [Q1], cite: src#1, aliases: [Kestrel Bde, {form: كستريل, type: native, lang: ar}, {form: the Windhover, weak: true}]}',
      'harriers: {name: Harrier Brigade, kind: armed-group, aliases: [Harrier], cite: src#1}',
    ]),
  }),
  packText('two', {
    actors: actors([
      'windhovers: {name: Windhovers, kind: armed-group, sameAs: [Q1], cite: src#1}',
      'harrier-party: {name: Harrier Party, kind: party, aliases: [Harrier], cite: src#1}',
    ]),
  }),
);

describe('The forms that are offered', () => {
  const forms = offeredForms(entity(library, 'kestrels'));

  it('are all by which an actor is recognised, the printed one first', () => {
    assert.deepEqual(
      forms.map(({ form, kind, lang }) => [form, kind, lang].filter(Boolean).join(' ')),
      [
        'Kestrel Brigade printed',
        'Kestrel short',
        'Windhovers alias',
        'Kestrel Bde alias',
        'كستريل native ar',
      ],
    );
    assert.deepEqual(offeredForms(entity(library, 'town')), [{ form: 'Old Town', kind: 'printed' }]);
  });

  it('are those that fit what is typed, with what is typed behind', () => {
    const fitting = (typed: string) => fittingForms(forms, typed).map(({ form, kind }) => `${form} ${kind}`);
    assert.equal(fitting('').length, forms.length);
    assert.deepEqual(fitting('késtrel-b'), [
      'Kestrel Brigade printed',
      'Kestrel Bde alias',
      'késtrel-b typed',
    ]);
    assert.deepEqual(fitting('Kestrel'), ['Kestrel short', 'Kestrel Brigade printed', 'Kestrel Bde alias']);
    assert.deepEqual(fitting(' The\n Group '), ['The Group typed']);
  });
});

describe('The mentions of an actor', () => {
  const text = 'Kestrel Bde, Windhovers, Harrier, Harrier Party, Old Town.';
  const of = (...ids: string[]) =>
    mentionsOf(library, library.find(text, 'plain'), new Set(ids)).map(
      ({ mention: { start, end }, isSure }) => `${text.slice(start, end)}${isSure ? '' : '?'}`,
    );

  it('are those under any id that it has', () => {
    assert.deepEqual(of('kestrels'), ['Kestrel Bde', 'Windhovers']);
    assert.deepEqual(of('windhovers'), ['Kestrel Bde', 'Windhovers']);
  });

  it('are unsure where the name is another’s too', () => {
    assert.deepEqual(of('harriers'), ['Harrier?']);
    assert.deepEqual(of('harrier-party'), ['Harrier?', 'Harrier Party']);
    assert.deepEqual(of('harriers', 'harrier-party'), ['Harrier', 'Harrier Party']);
    assert.deepEqual(of('nobody'), []);
  });
});

describe('The name of a symbol', () => {
  const chaiko = entity(article(), 'alexander-chaiko');
  const cases: [query: string, expected: string][] = [
    ['chaiko', 'Alexander Chaiko'],
    ['alexander cha', 'Alexander Chaiko'],
    ['Chayko', 'Alexander Chaiko (Alexander Chayko)'],
    ['Чайко', 'Alexander Chaiko (Александр Чайко)'],
    ['general', 'Alexander Chaiko'],
  ];
  for (const [query, expected] of cases)
    it(`shows what was looked for: ${query}`, () => {
      assert.equal(symbolName(chaiko, query), expected);
    });
});

describe('Stretches of a text', () => {
  it('are touched where they share a character', () => {
    const set = new SpanSet([
      { start: 5, end: 7 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
    const touched = [0, 1, 2, 3, 4, 5, 6, 7].filter((start) => set.touches({ start, end: start + 1 }));
    assert.deepEqual(touched, [1, 2, 3, 5, 6]);
    assert.equal(set.touches({ start: 0, end: 9 }), true);
    assert.equal(new SpanSet([]).touches({ start: 0, end: 9 }), false);
  });

  it('have lines around them, to the next ones that are blank', () => {
    const around = (text: string, word: string) => {
      const start = text.indexOf(word);
      const lines = linesAround(text, { start, end: start + word.length });
      return text.slice(lines.start, lines.end);
    };
    assert.equal(around('a\n\nb\nX\nc\n \nd', 'X'), 'b\nX\nc');
    assert.equal(around('X', 'X'), 'X');
    assert.equal(around('a\r\n\r\nX\r\nb', 'X'), 'X\r\nb');
    assert.equal(around('a X\nY b\n', 'X\nY'), 'a X\nY b');
  });
});
