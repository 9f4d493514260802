import type { Span } from '../base/span';
import type { TextEdit } from '../base/text-edit';
import { basicsOf } from '../language/basics';
import { readFrontMatter } from '../note/front-matter/read';
import { NoteReader } from '../markdown/note-reader';
import { isWhole } from '../markdown/runs';
import { SpanSet } from '../base/spans';
import type { FindingFix } from './check';
import type { Finding, Severity } from './finding';
import type { CheckedNote } from './note-checker';
import { severityOf } from './severity';

/**
 * Returns the fixes that do what they say: their edits cut through no word or number, the finding is gone
 * afterwards, and no new error is in the note, nor a new warning in the text that they write. Each fix is tried on a
 * forked checker that shares the note's cache. A fix without an edit only shows something and needs no proof.
 */
export function provenFixes(note: CheckedNote, finding: Finding, fixes: readonly FindingFix[]): FindingFix[] {
  const { text } = note.view;
  return fixes.filter(({ edits, isStep }) => {
    if (edits.length === 0) return true;
    const made = madeIn(text, edits);
    if (!made || !edits.every((edit) => isWhole(text, edit))) return false;
    if (!made.written.every((span) => isWhole(made.text, span))) return false;
    const { before, after } = findingsAround(note, finding, made.text);
    return (isStep ?? isGone(finding, made, after)) && !makesMore(text, made, before, after);
  });
}

/** A text with edits made. */
interface Made {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Spans of the written text, in order. */
  readonly written: readonly Span[];
}

/** Applies the edits. @returns `undefined` if they change nothing, overlap or lie outside the text */
function madeIn(text: string, edits: readonly TextEdit[]): Made | undefined {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  const written: Span[] = [];
  for (const edit of inOrder) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) return undefined;
    result += text.slice(done, edit.start) + edit.text;
    written.push({ start: result.length - edit.text.length, end: result.length });
    done = edit.end;
  }
  result += text.slice(done);
  return result === text ? undefined : { text: result, edits: inOrder, written };
}

interface Around {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** Returns the findings in the note, and in a slightly changed text. */
function findingsAround({ context, view, basis }: CheckedNote, { facts }: Finding, text: string): Around {
  const head = view.text.slice(0, context.frontMatter.end);
  const frontMatter = readFrontMatter(text);
  // If the front matter differs, check the whole text for the finding's own code and for problems of the front matter.
  const isSame = text.startsWith(head) && frontMatter.end === context.frontMatter.end;
  const isOn = (code: string) =>
    basis.isOn(code) && (isSame || code === facts.code || code.startsWith('front-matter-'));
  const note = NoteReader.from(view.note).read(text, basicsOf(frontMatter.language?.value));
  const mentions = context.library.mentionsOf(note);
  const steps = basis.fork().steps(note, mentions, isSame ? context : { ...context, frontMatter }, isOn);
  const before = basis.findings.filter((finding) => isOn(finding.facts.code));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { before, after: value.findings };
  }
}

function isGone(
  { facts: { code }, start, end }: Finding,
  { edits, written }: Made,
  after: readonly Finding[],
): boolean {
  const left = after.filter(({ facts }) => facts.code === code);
  const isTouched = edits.some((edit) => edit.start <= end && start <= edit.end);
  const shift = edits
    .filter((edit) => edit.end <= start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return !left.some((one) =>
    isTouched
      ? written.some((span) => one.start < span.end && span.start < one.end)
      : one.start === start + shift,
  );
}

/**
 * Returns whether there are more errors in the note, or more warnings in the written text. Findings on a label do not
 * count as warnings: a record that is denied or has changed is only found once its label is known, and is not a fault
 * of the fix.
 */
function makesMore(text: string, made: Made, before: readonly Finding[], after: readonly Finding[]): boolean {
  const within = (of: string, spans: readonly Span[], findings: readonly Finding[]) => {
    const changed = new SpanSet(spans);
    return findings.filter(
      (finding) =>
        changed.touches(finding) && !/^(?:\[\^|@)/.test(of.slice(finding.start, finding.start + 2)),
    );
  };
  return (
    hasMore('error', before, after) ||
    hasMore('warning', within(text, made.edits, before), within(made.text, made.written, after))
  );
}

function hasMore(severity: Severity, before: readonly Finding[], after: readonly Finding[]): boolean {
  const count = new Map<string, number>();
  for (const { facts } of after) count.set(facts.code, (count.get(facts.code) ?? 0) + 1);
  for (const { facts } of before) count.set(facts.code, (count.get(facts.code) ?? 0) - 1);
  return [...count].some(([code, more]) => more > 0 && severityOf(code) === severity);
}
