import assert from 'node:assert/strict';
import { harbour } from './packs';
import { checkedFor, edited, fixesOf } from './support';

const codes = ['front-matter-syntax'];
const note = (frontMatter: string) => `---\n${frontMatter}\n---\n\nIt burnt: "so\tit was".\n`;

describe('A slip in the YAML of front matter is mended', () => {
  const cases: readonly [before: string, after: string][] = [
    [
      'title: Salis: the fire\nbriefing: {asOf: 2024-05-10}',
      'title: "Salis: the fire"\nbriefing: {asOf: 2024-05-10}',
    ],
    ['briefing:\n\tasOf: 2024-05-10', 'briefing:\n  asOf: 2024-05-10'],
    ['briefing:\n\u00a0 asOf: 2024-05-10', 'briefing:\n  asOf: 2024-05-10'],
    ['briefing:\u00a0{asOf: 2024-05-10}', 'briefing: {asOf: 2024-05-10}'],
    ['briefing: {asOf: 2024-05-10', 'briefing: {asOf: 2024-05-10}'],
    ['briefing: {asOf: "2024-05-10}', 'briefing: {asOf: "2024-05-10"}'],
    ['title: "Salis\nbriefing: {asOf: 2024-05-10}', 'title: "Salis"\nbriefing: {asOf: 2024-05-10}'],
  ];
  for (const [before, after] of cases)
    it(JSON.stringify(before), () => {
      const checked = checkedFor(note(before), harbour(), codes);
      const [finding] = checked.findings;
      assert.ok(finding, 'nothing is wrong');
      const [fix] = fixesOf(checked, finding);
      assert.ok(fix, 'no fix');
      assert.equal(edited(note(before), fix.edits), note(after));
    });
});
