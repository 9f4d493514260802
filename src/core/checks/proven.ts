import type { Span } from '../base/span';
import type { TextEdit } from '../base/text-edit';
import { languageIn } from '../note/front-matter/style';
import { readFrontMatter } from '../note/front-matter/read';
import { NoteReader } from '../markdown/note-reader';
import { isWhole } from '../markdown/runs';
import { SpanSet } from '../base/spans';
import type { FindingFix } from './check';
import type { Finding, Severity } from './finding';
import type { CheckedNote } from './note-checker';
import { severityOf } from './severity';

/**
 * Those of the fixes that do what they say: their edits part nothing that belongs together, the finding is gone with them,
 * and no error is there that was not before, nor a warning in what they write. Found out by making each, on a checker of its
 * own that knows the note: what a fix does not touch is not looked at again. One without an edit shows or asks something, and
 * has nothing to prove.
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
  /** Where what was written stands, in the order of the text. */
  readonly written: readonly Span[];
}

/** `undefined` for edits that change nothing, touch one another or lie outside the text. */
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

/** What is found in the note, and in a text that is nearly it. */
function findingsAround({ context, view, basis }: CheckedNote, { facts }: Finding, text: string): Around {
  const head = view.text.slice(0, context.matter.end);
  const matter = readFrontMatter(text);
  // With other front matter all has to be looked at again: for what it is about, and for itself.
  const isSame = text.startsWith(head) && matter.end === context.matter.end;
  const isOn = (code: string) =>
    basis.isOn(code) && (isSame || code === facts.code || code.startsWith('front-matter-'));
  const note = NoteReader.from(view.note).read(text, languageIn(text));
  const mentions = context.library.mentionsOf(note);
  const steps = basis.fork().steps(note, mentions, isSame ? context : { ...context, matter }, isOn);
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
 * Of no code that is an error there may be more in the note, and of none that warns in what was written. What a label makes
 * known, that its record is denied or has changed, is the next thing to be told, and no fault of the fix.
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
