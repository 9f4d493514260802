import assert from 'node:assert/strict';
import {
  type CheckedNote,
  type FindingFix,
  type Finding,
  checkText,
  describeFinding,
  fixesFor,
} from '../../../src/core/checks';
import { english } from '../../../src/core/pack/problems/describe-problem';
import type { Library } from '../../../src/core/library';
import type { NoteStyle } from '../../../src/core/render/style';
import type { TextEdit } from '../../../src/core/base/text-edit';

export const footnotes: NoteStyle = {
  dates: 'day-month-year',
  citations: 'footnote',
  format: 'markdown',
};

/** A note in which `⟦code|words⟧` marks what is to be found; several codes of the same words are joined with `+`. */
export function readExpected(marked: string): { readonly text: string; readonly expected: string[] } {
  const expected: string[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(/⟦([a-z+-]+)\|([^⟧]*)⟧/g)) {
    const [whole, codes = '', words = ''] = match;
    text += marked.slice(done, match.index);
    expected.push(...codes.split('+').map((code) => `${text.length} ${code}: ${words}`));
    text += words;
    done = match.index + whole.length;
  }
  return { text: text + marked.slice(done), expected: expected.sort() };
}

/** Checks a note for some codes, all others off. */
export function checkedFor(
  text: string,
  library: Library,
  codes: readonly string[],
  style = footnotes,
): CheckedNote {
  const note = checkText(text, library, style);
  return { ...note, findings: note.findings.filter(({ facts }) => codes.includes(facts.code)) };
}

/** Asserts that of these codes just what is marked is found. */
export function assertFound(marked: string, library: Library, codes: readonly string[]): void {
  const { text, expected } = readExpected(marked);
  const { findings } = checkedFor(text, library, codes);
  const found = findings.map(({ facts, start, end }) => `${start} ${facts.code}: ${text.slice(start, end)}`);
  assert.deepEqual(found.sort(), expected, marked);
}

/** Returns the fixes of a finding, the best first. */
export function fixesOf(note: CheckedNote, finding: Finding): FindingFix[] {
  return fixesFor(note, finding, english);
}

/** The sentence for a person. */
export function sentenceOf({ facts }: Finding): string {
  return describeFinding({ facts, start: 0, end: 0 }, english);
}

/** The text after edits, which must not touch. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start)) {
    assert.ok(done <= start && start <= end && end <= text.length, `edit ${start}–${end}`);
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * The note after the preferred fix of its first finding of these codes; asserts that the finding is gone, and that the fix
 * brings no other of its family.
 */
export function fixed(text: string, library: Library, codes: readonly string[]): string {
  const before = checkedFor(text, library, codes);
  const [finding] = before.findings;
  assert.ok(finding, `nothing found in ${text}`);
  const fix = fixesOf(before, finding).find(({ preferred }) => preferred);
  assert.ok(fix, `no fix for ${finding.facts.code}`);
  const after = edited(text, fix.edits);
  const left = checkedFor(after, library, codes).findings;
  assert.equal(
    left.length,
    before.findings.filter(({ facts }) => facts.code !== finding.facts.code).length,
    `${finding.facts.code} stays, or another comes: ${after}`,
  );
  return after;
}

/** The titles of all that is offered for the first finding. */
export function offered(text: string, library: Library, codes: readonly string[]): string[] {
  const note = checkedFor(text, library, codes);
  const [finding] = note.findings;
  return finding ? fixesOf(note, finding).map(({ title }) => title) : [];
}
