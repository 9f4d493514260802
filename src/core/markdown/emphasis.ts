import type { Span } from '../base/span';

/** A run of marks within a name. */
export interface EmphasisRun extends Span {
  /** The position of its other half: within the name, before it, or after it. */
  readonly reaches: 'within' | 'before' | 'after';
}

interface Found extends Span {
  readonly run: string;
  reaches: EmphasisRun['reaches'];
}

/**
 * Returns the runs of `*`, `_` and `~~` in a name as a note writes it, in order. In `Bashar** al-Assad`, which follows
 * another `**`, the run belongs to the text before.
 */
export function emphasisIn(name: string): EmphasisRun[] {
  const found: Found[] = [];
  /** Runs that open within the name and are not closed yet. */
  const open: Found[] = [];
  for (const { index, 0: group } of name.matchAll(/[*_~]+/g)) {
    const [before, after] = [name.charAt(index - 1), name.charAt(index + group.length)];
    // Between two letters an underscore is one.
    if (isWord(before) && isWord(after) && /^_+$/.test(group)) continue;
    for (const { index: at, 0: run } of group.matchAll(/\*+|_+|~+/g)) {
      const mark: Found = { start: index + at, end: index + at + run.length, run, reaches: 'within' };
      found.push(mark);
      const opener = open.findLast((one) => one.run === run);
      if (isWord(before) && opener) {
        opener.reaches = 'within';
        open.splice(open.indexOf(opener));
      } else if (isWord(before)) {
        mark.reaches = 'before';
      } else if (isWord(after)) {
        mark.reaches = 'after';
        open.push(mark);
      }
    }
  }
  return found;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}.'’]/u.test(character);
}
