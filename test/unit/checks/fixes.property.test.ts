import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Finding, checkText, defaultSeverities, fixesFor, severityOf } from '../../../src/core/checks';
import type { Library } from '../../../src/core/library';
import { isWithinRun } from '../../../src/core/markdown/runs';
import { linesAround } from '../../../src/core/base/spans';
import { english } from '../../../src/core/pack/problems/describe-problem';
import { plainSentence } from '../../../src/core/render/sentence';
import { readSet } from '../../evidence/sets';
import { edited, footnotes } from './support';

const on = Object.fromEntries([...defaultSeverities.keys()].map((code) => [code, 'hint' as const]));
const { evidence } = readSet('own');

/** A paragraph of the evidence in which something is found, or of a pack; where its findings begin and end. */
interface Passage {
  readonly head: string;
  readonly text: string;
  readonly library: Library;
  readonly edges: readonly number[];
}

function passages(): Passage[] {
  const found = evidence.flatMap(({ text, library }) => {
    const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    return checkText(text, library, footnotes, on).findings.flatMap((finding): Passage[] => {
      const { start, end } = linesAround(text, finding);
      if (start < head.length || end - start > 1_000) return [];
      const edges = [finding.start - start, finding.end - start];
      return [{ head: `${head}\n`, text: text.slice(start, end), library, edges }];
    });
  });
  const [{ library } = assert.fail()] = evidence;
  const own = [...library.records].map((record): Passage => {
    const text = `${plainSentence(library, record, 'day-month-year').replace(/\d+/, '13')}[^${library.labelOf(record)}]`;
    const at = Math.max(0, text.search(/13/));
    return { head: '', text, library, edges: [at, at + 2] };
  });
  return [...found, ...own];
}

const all = passages();
/** Text to put beside a finding: digits, punctuation, letters, blanks of all kinds, brackets, other sentences. */
const neighbour = fc.oneof(
  fc.constantFrom(
    ...(
      '1|12|1,|1.|.5|,5|’|-|–|/|:|%|$|€|T-|th|k|m|km|x|é|王|(|)|[|]|“|”|"|‘|*|**|_|`|~|\\|&|<|>|≥|±|#|@|🙂' +
      '|not |no |at least |at most |Adm. |Mr |p. |No. |the |President | and | or 12| (12)| percent|&nbsp;|<b>|</b>|<br>|<!-- x -->' +
      '|[^a]|[@b, p. 3]|[x](y)|\u00a0|\u2009|\u202f|\u00ad|\u200b| 000|1 |2 | 021430Z DEC 24 | It is so. | In 2024 |\n|\n\n|\n- |\n> '
    ).split('|'),
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

describe('A fix of a note', () => {
  it('mends what it is for and nothing else, whatever stands beside it', function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), neighbour), { maxLength: 3 }),
        fc.constantFrom('', 'Before that, nothing was. ', 'It fell. ', '- ', '> '),
        fc.constantFrom('', ' After that, nothing was.', '\n\nThe end.'),
        (which, beside, before, behind) => {
          const { head, text, library, edges } = all[which % all.length]!;
          let words = text;
          for (const [at, inserted] of [...beside].sort(
            (a, b) => (b[0] % edges.length) - (a[0] % edges.length),
          )) {
            const place = edges[at % edges.length]!;
            words = words.slice(0, place) + inserted + words.slice(place);
          }
          const note = `${head}${before}${words}${behind}\n`;
          const checked = checkText(note, library, footnotes, on);
          for (const finding of checked.findings)
            for (const { title, edits } of fixesFor(checked, finding, english))
              if (edits.length > 0) assertMends(note, library, checked.findings, finding, title, edits);
        },
      ),
      { numRuns: Number(process.env.BRIEFING_RUNS ?? 60) },
    );
  });
});

type Edits = Parameters<typeof edited>[1];

function assertMends(
  note: string,
  library: Library,
  before: readonly Finding[],
  finding: Finding,
  title: string,
  edits: Edits,
): void {
  const { code } = finding.facts;
  const message = `${code}: ${title}\n${note}`;
  const after = edited(note, edits);
  assert.notEqual(after, note, message);
  let grown = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    for (const at of [start, end]) assert.ok(!isWithinRun(note, at), message);
    for (const at of [start + grown, start + grown + text.length])
      assert.ok(!isWithinRun(after, at), message);
    grown += text.length - (end - start);
  }
  const again = checkText(after, library, footnotes, on);
  const errors = (findings: readonly Finding[]) =>
    findings.map(({ facts }) => facts.code).filter((one) => severityOf(one) === 'error');
  for (const error of new Set(errors(again.findings)))
    assert.ok(
      errors(again.findings).filter((one) => one === error).length <=
        errors(before).filter((one) => one === error).length,
      `${message}\n${error}\n${after}`,
    );
  // Made once more it would change nothing: nothing is left to make it for.
  const left = again.findings.filter(({ facts }) => facts.code === code);
  const isLeft = left.some((one) =>
    fixesFor(again, one, english).some((fix) => fix.title === title && edited(after, fix.edits) === after),
  );
  assert.ok(!isLeft, message);
  assert.ok(left.length <= before.filter(({ facts }) => facts.code === code).length, `${message}\n${after}`);
}
