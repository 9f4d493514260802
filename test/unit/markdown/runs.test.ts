import assert from 'node:assert/strict';
import { isWhole } from '../../../src/core/markdown/runs';

/** A text whose `⟦…⟧` is a stretch of it. */
function stretch(marked: string): [text: string, span: { start: number; end: number }] {
  const [before = '', inside = '', after = ''] = marked.split(/[⟦⟧]/);
  return [before + inside + after, { start: before.length, end: before.length + inside.length }];
}

describe('A stretch is whole', () => {
  for (const marked of [
    'killed ⟦12⟧ people',
    '⟦12⟧',
    '(⟦12⟧)',
    '**⟦12⟧** people',
    '⟦12⟧%, $⟦12⟧',
    '⟦10–12⟧ people.',
    'in 2024 ⟦300⟧ people',
    'killed ⟦12⟧.',
    '⟦Assad⟧’s forces, ⟦Assad⟧-backed',
    'On ⟦2 December 2024⟧, 12 died',
    '⟦王小明⟧说',
    '⟦021430Z DEC 24⟧: fire',
    '\\\\⟦12⟧ people',
  ])
    it(marked, () => {
      for (const part of marked.split(/(?<=⟧), (?=\S*⟦)/)) assert.ok(isWhole(...stretch(part)), part);
    });
});

describe('A stretch is half of something', () => {
  for (const marked of [
    '1 ⟦200⟧ people',
    '1\u202f⟦200⟧ people',
    '⟦1⟧\u00a0200 people',
    '1,⟦200⟧ people',
    '1’⟦200⟧ people',
    '⟦1⟧.5 million',
    'T-⟦72⟧',
    '10:⟦30⟧',
    '⟦12⟧/02/2024',
    '⟦12⟧th',
    '5⟦12⟧',
    '1**⟦2⟧**',
    '1\\,⟦200⟧',
    '\\⟦<12⟧ people',
    'un⟦able⟧',
    'with\u00ad⟦out⟧',
    '021430Z ⟦DEC 24⟧',
    '0214⟦30Z⟧ DEC 24',
  ])
    it(marked, () => {
      assert.equal(isWhole(...stretch(marked)), false);
    });
});
