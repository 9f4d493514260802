import type { Span } from '../../base/span';
import type { Problem, ProblemFacts } from './problems';

/** More than a person reads through; a file can hold a million faults, and each becomes a line on screen. */
export const maxProblems = 1_000;

/** The problems of one pack, as they are found. Past the limit they are only counted. */
export class ProblemList {
  private readonly listed: Problem[] = [];
  private unlisted: { readonly first: Span; count: number } | undefined;

  add({ start, end }: Span, facts: ProblemFacts): void {
    if (!this.isFull) this.listed.push({ start, end, ...facts });
    else if (this.unlisted) this.unlisted.count++;
    else this.unlisted = { first: { start, end }, count: 1 };
  }

  /** `true` if further problems are only counted: their facts need not be computed. */
  get isFull(): boolean {
    return this.listed.length >= maxProblems;
  }

  /** In the order of the text, with how many more there are. */
  all(): Problem[] {
    const { listed, unlisted } = this;
    const rest: Problem[] = unlisted
      ? [{ code: 'too-many-problems', count: unlisted.count, ...unlisted.first }]
      : [];
    return [...listed, ...rest].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
