import assert from 'node:assert/strict';
import { formsOfVerbs } from '../../../src/core/language/english/inflection';
import { type Phrase, Phrases } from '../../../src/core/language/phrases';

const found = (phrases: readonly Phrase[], text: string, isCased = false) =>
  new Phrases(phrases, isCased).all(text).map(({ start, end }) => text.slice(start, end));

describe('Phrases in a text', () => {
  const rows: [phrases: readonly Phrase[], text: string, words: string[]][] = [
    [['say|said'], 'He said, they SAY, it is unsaid.', ['said', 'SAY']],
    [['den(y|ies|ied)'], 'Denies, denied, denying.', ['Denies', 'denied']],
    [['fabricat*'], 'A fabrication, fabricated.', ['fabrication', 'fabricated']],
    [['*ly'], 'Slowly, fly, ly.', ['Slowly']],
    [['at ?the least'], 'at least, at the  least, at\nleast', ['at least', 'at the  least', 'at\nleast']],
    [['has ~also|then left'], 'has left, has also then left', ['has left', 'has also then left']],
    [['so-called'], 'so-called, so called', ['so-called']],
    [['up to #'], 'up to 12, up to ten', ['up to 12']],
    [['in Aa'], 'in Bo, in bo', ['in Bo']],
    [['on !Monday'], 'on Monday, on Friday', ['on']],
    [['<!the might'], 'the might, he might', ['might']],
    [['<the might'], 'the might, he might', ['might']],
    [[['denied', 'access', 'a visa']], 'denied access, denied a visa, denied a claim', ['denied']],
    [['who’s', "it ' s"], 'It’s so', ['It’s']],
    [['in', 'in the words of'], 'in the words of', ['in the words of']],
    [['^ it'], 'it or it', ['it']],
    [['it $'], 'it or it', ['it']],
  ];
  for (const [phrases, text, words] of rows)
    it(`are ${words.join(', ')} for ${phrases.flat().join(', ')}`, () => {
      assert.deepEqual(found(phrases, text), words);
    });

  it('can be told apart by capitals', () => {
    assert.deepEqual(found(['may', '*ed'], 'May Ahmed may have ended', true), ['may', 'ended']);
  });

  it('are found at its beginning and at its end', () => {
    const phrases = new Phrases(['according to', 'in the words of ?the']);
    assert.equal(phrases.atStart(' according to Bo'), 13);
    assert.equal(phrases.atStart('so, according to Bo'), undefined);
    assert.equal(phrases.atEnd('so, in the words of the'), 4);
    assert.equal(phrases.atEnd('so, in the words of the man'), undefined);
  });
});

describe('The forms of a verb', () => {
  const rows: [verb: string, forms: string[]][] = [
    ['say', ['say', 'says', 'said', 'said', 'saying']],
    ['deny', ['deny', 'denies', 'denied', 'denied', 'denying']],
    ['announce', ['announce', 'announces', 'announced', 'announced', 'announcing']],
    ['admit', ['admit', 'admits', 'admitted', 'admitted', 'admitting']],
    ['confess', ['confess', 'confesses', 'confessed', 'confessed', 'confessing']],
    ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['deploy', ['deploy', 'deploys', 'deployed', 'deployed', 'deploying']],
    ['flee', ['flee', 'flees', 'fled', 'fled', 'fleeing']],
  ];
  for (const [verb, forms] of rows)
    it(`${verb} are ${forms.join(', ')}`, () => {
      assert.deepEqual(formsOfVerbs(verb, 'base', 'third', 'past', 'participle', 'ing'), [...new Set(forms)]);
    });
});
