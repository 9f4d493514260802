import { SILENT } from '../base/wall';

/** Runs of `*`, of two or more `~`, and of `_` but between two words. */
const marks = /\*+|~{2,}|(?<![_\p{L}\p{M}\p{N}])_+|(?<=\u02bc)_+|_+(?![_\p{L}\p{M}\p{N}])|_+(?=\u02bc)/gu;

/** The prose of a Markdown text with its marks of emphasis silent, at the same offsets. */
export function withSilentMarks(prose: string): string {
  return /[*_~]/.test(prose) ? prose.replace(marks, (run) => SILENT.repeat(run.length)) : prose;
}
