import assert from 'node:assert/strict';
import { defaultSeverities, severitiesIn } from '../../../src/core/checks';

describe('The severities in the settings', () => {
  it('have the codes of front matter by their full name, and take the short one of earlier versions', () => {
    const codes = [...defaultSeverities.keys()];
    assert.deepEqual(
      codes.filter((code) => code.startsWith('matter-')),
      [],
    );
    assert.equal(codes.filter((code) => code.startsWith('front-matter-')).length, 6);
    assert.deepEqual(severitiesIn({ 'matter-syntax': 'hint', undated: 'off', 'note-as-of': 'loud' }), {
      'front-matter-syntax': 'hint',
      undated: 'off',
    });
  });

  it('keep the full name if both are set', () => {
    const both = { 'front-matter-syntax': 'off', 'matter-syntax': 'hint' };
    assert.deepEqual(severitiesIn(both), { 'front-matter-syntax': 'off' });
  });
});
