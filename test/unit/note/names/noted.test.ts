import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library';
import { firstInSections, notedIn } from '../../../../src/core/note/names/noted';
import { sectionStarts } from '../../../../src/core/markdown/sections';
import { mentionsWithin, nameGroups, shownNames } from '../../../../src/core/note/names/shown-names';
import { actorKinds } from '../../../../src/core/pack/terms';
import { article, libraryOf, packText } from '../../support/library';
import { bracket } from '../../names/marked';

/** Two persons of two packs who share a form, and a place that is called like an armed group of the other. */
const shared = libraryOf(
  packText('p', {
    actors: '  ann: {name: Ann Lee, aliases: [Lee], kind: person, cite: src#1}',
    places: '  hill: {name: Tiger Hill}',
  }),
  packText('q', {
    actors: [
      '  bob: {name: Bob Lee, aliases: [Lee], kind: person, cite: src#1}',
      '  tigers: {name: Tiger Hill Group, short: Tiger Hill, kind: armed-group, cite: src#1}',
    ].join('\n'),
  }),
);

describe('whom a note names', () => {
  const noted = (library: Library, text: string) =>
    notedIn(library, library.find(text, 'markdown')).map(({ id, count, shared, first, sure }) =>
      [id, count, shared, first.start, sure?.start].join(' '),
    );

  it('is told once, whatever the spelling, in the order of the text', () => {
    const text = 'Dmitry Peskov on Assad, as BASHAR AL-ASSAD said; Peskov and Bashar El-Assad agree.';
    assert.deepEqual(noted(article(), text), ['dmitry-peskov 2 0 0 0', 'bashar-al-assad 3 0 17 17']);
  });

  it('counts what only may be meant, and says so', () => {
    assert.deepEqual(noted(shared, 'Lee met Ann Lee and Lee.'), ['ann 3 2 0 8', 'bob 2 2 0 ']);
  });

  it('is nobody in a note without names', () => {
    assert.deepEqual(noted(article(), 'Nobody. `Bashar al-Assad`'), []);
  });
});

describe('the first mentions', () => {
  const first = (library: Library, text: string) => {
    const mentions = library.find(text, 'markdown');
    return bracket(text, [...firstInSections(library, mentions, sectionStarts(text, 'markdown'))]);
  };

  const cases: [library: Library, marked: string][] = [
    [article(), '⟦Assad⟧, Assad and Bashar al-Assad; ⟦Peskov⟧.'],
    [article(), '# ⟦Assad⟧\n\nAssad\n\n## On ⟦Bashar al-Assad⟧\n\nAssad\n\n## More\n\nNobody\n\n## ⟦Assad⟧'],
    [article(), '⟦Assad⟧\n\n```\n# no heading\n```\n\nAssad'],
    [article(), '⟦Assad⟧\n\nAssad\n\n⟦Assad⟧ again\n---\n\nAssad'],
    // Perhaps the first of Bob, though Ann was there; the first that is sure counts too.
    [shared, '⟦Ann Lee⟧, ⟦Lee⟧, Lee, ⟦Bob Lee⟧, Bob Lee, Lee'],
    [shared, '⟦Lee⟧, ⟦Ann Lee⟧, ⟦Bob Lee⟧, Lee'],
    [shared, '⟦Ann Lee⟧, ⟦Bob Lee⟧, Lee'],
    [article(), 'Nobody'],
  ];
  for (const [library, marked] of cases) {
    it(JSON.stringify(marked), () => {
      assert.equal(first(library, marked.replaceAll(/[⟦⟧]/g, '')), marked);
    });
  }
});

describe('the names that are shown in a stretch of a note', () => {
  const text = 'Assad, Peskov, Aleppo, Assad.';
  const mentions = article().find(text, 'markdown');
  const shown = (start: number, end: number, only?: Parameters<typeof shownNames>[3]) =>
    shownNames(article(), mentions, { start, end }, only).map(
      (name) => `${text.slice(name.start, name.end)} ${name.group}`,
    );

  it('are those in it, and those that reach into it', () => {
    assert.deepEqual(shown(0, text.length), [
      'Assad person',
      'Peskov person',
      'Aleppo place',
      'Assad person',
    ]);
    assert.deepEqual(shown(9, 16), ['Peskov person', 'Aleppo place']);
    assert.deepEqual(shown(13, 15), []);
    assert.deepEqual(shown(5, 7), []);
    assert.deepEqual(shown(4, 8), ['Assad person', 'Peskov person']);
  });

  it('are the first mentions where only these are wanted', () => {
    assert.deepEqual(shown(8, 40, firstInSections(article(), mentions, [0])), [
      'Peskov person',
      'Aleppo place',
    ]);
  });

  it('are the same as those of a walk over all', () => {
    for (let start = 0; start <= text.length; start++)
      for (let end = start; end <= text.length; end++)
        assert.deepEqual(
          mentionsWithin(mentions, { start, end }),
          mentions.filter((mention) => mention.end > start && mention.start < end),
        );
  });

  it('tell kinds apart, and say where they cannot', () => {
    const kinds = actorKinds.map((kind) => `  a-${kind}: {name: Zorn ${kind}, kind: ${kind}, cite: src#1}`);
    const library = libraryOf(packText('p', { actors: kinds.join('\n') }));
    const groupOf = (note: string, of = library) =>
      shownNames(of, of.find(note, 'plain'), { start: 0, end: note.length }).map(({ group }) => group);
    assert.deepEqual(Object.fromEntries([...actorKinds.map((kind) => [kind, ...groupOf(`Zorn ${kind}`)])]), {
      person: 'person',
      class: 'person',
      state: 'state',
      government: 'state',
      'public-body': 'state',
      military: 'armed',
      'armed-group': 'armed',
      party: 'organization',
      organization: 'organization',
      media: 'organization',
    });
    assert.deepEqual(groupOf('Old Town'), ['place']);
    assert.deepEqual(groupOf('Lee', shared), ['person']);
    assert.deepEqual(groupOf('Tiger Hill', shared), ['ambiguous']);
    assert.equal(new Set(nameGroups).size, 6);
  });
});
