import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks';
import { readNote } from '../../../src/core/markdown/note-reader';
import { readPack } from '../../../src/core/pack/read';
import { footnotes as style } from '../checks/support';
import { article } from '../support/library';

const levels = 100_000;
const head = '---\nbriefing: {asOf: 2024-12-02}\n---\n\n';

describe('what stands in one another by the hundred thousand', () => {
  for (const mark of ['> ', '- ', '+ ', '1. ', '> - ']) {
    it(`in a note: ${mark}`, () => {
      const note = `${head}${mark.repeat(levels)}text\n\nBachar al-Assad left.\n`;
      const { blocks } = readNote(note);
      assert.ok(blocks.length > 1);
      const { findings } = checkText(note, article(), style);
      assert.ok(findings.some(({ start, end }) => note.slice(start, end) === 'Bachar al-Assad'));
    });
  }

  for (const mark of ['- ', '[', '{a: '])
    it(`in a pack: ${mark}`, () => {
      const { problems } = readPack(`briefing: 1\nid: a\ntitle: ${mark.repeat(levels)}`, 'pack');
      assert.ok(problems.some(({ code }) => code === 'yaml-syntax'));
    });
});
