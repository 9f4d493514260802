import assert from 'node:assert/strict';
import { checkText, fixesFor } from '../../../src/core/checks';
import { english } from '../../../src/core/pack/problems/describe-problem';
import { article } from '../support/library';
import { harbour } from './packs';
import { fixed, footnotes, offered } from './support';

describe('A sentence is replaced as a whole', () => {
  it('behind a rank whose stop ends none', () => {
    assert.equal(
      fixed('Before. Adm. Doe met the union.[^wage-talks]', harbour(), ['planned-as-done']),
      "Before. The Dockers' Union was reportedly to meet Interior Minister Omar Telli for wage talks on 20 May 2024.[^wage-talks]",
    );
  });
  it('or not at all, where a stop may be that of a word cut short', () => {
    for (const before of ['According to Korv. Jane Roe', 'They say so with Obt. Roe'])
      assert.deepEqual(offered(`${before} met the union.[^wage-talks]`, harbour(), ['planned-as-done']), []);
  });
  it('and the title shows what will stand there', () => {
    assert.match(
      offered('The union met the minister.[^wage-talks]', harbour(), ['planned-as-done'])[0] ?? '',
      /^Replace with the record’s own sentence: “The Dockers' Union was reportedly to meet /,
    );
  });
});

describe('A fix is offered only where it mends', () => {
  const text = 'Strikes reportedly killed 12 civilians of 4 500 there.[^air-strikes-es-safira]';
  const checked = () => checkText(text, article(), footnotes);
  /** The finding as a check would have it that is wrong in something. */
  const finding = (wrong: { start?: number; end?: number; facts?: { right: string } }) => {
    const found = checked().findings.find(({ facts }) => facts.code === 'figure-mismatch') ?? assert.fail();
    return { ...found, ...wrong, facts: { ...found.facts, ...wrong.facts } };
  };
  const handedOut = (wrong: Parameters<typeof finding>[0]) =>
    fixesFor(checked(), finding(wrong), english).length;

  it('of which there are some', () => {
    assert.equal(handedOut({}), 1);
  });
  it('not where it would part a number', () => {
    const start = text.indexOf('500');
    assert.equal(handedOut({ start, end: start + 3 }), 0);
  });
  it('not where the finding stays', () => {
    assert.equal(handedOut({ facts: { right: '13' } }), 0);
  });
  it('not where it changes nothing', () => {
    assert.equal(handedOut({ facts: { right: '12' } }), 0);
  });
  it('not where it brings another error', () => {
    assert.equal(
      handedOut({ facts: { right: '11 (“terrorists only understand force”[^language-of-force])' } }),
      0,
    );
  });
  it('and a wrong label is put right with the definition that it needs', () => {
    assert.match(
      fixed('---\nbriefing: {asOf: 2024-05-06}\n---\n\nA ferry sank.[^ferry-sinkin]\n', harbour(), [
        'citation-unknown',
        'citation-missing-definition',
      ]),
      /\nA ferry sank\.\[\^ferry-sinking\]\n\n\[\^ferry-sinking\]: /,
    );
  });
});
