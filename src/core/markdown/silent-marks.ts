import { SILENT } from '../base/wall';

const marks = /\*+|~{2,}|_+/g;
const wordBefore = /[\p{L}\p{M}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]/u;
/** A letter to Unicode, and an apostrophe to names. */
const apostrophe = '\u02bc';

/** The prose of a Markdown text with its marks of emphasis silent, at the same offsets. */
export function withSilentMarks(prose: string): string {
  return prose.replace(marks, (run: string, at: number) =>
    run.startsWith('_') && isWithinWord(prose, at, at + run.length) ? run : SILENT.repeat(run.length),
  );
}

/** Tells whether words stand right before the stretch and right after it: `snake_case`. */
function isWithinWord(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - 2), start);
  const after = prose.slice(end, end + 2);
  return (
    wordBefore.test(before) &&
    !before.endsWith(apostrophe) &&
    wordAfter.test(after) &&
    !after.startsWith(apostrophe)
  );
}
