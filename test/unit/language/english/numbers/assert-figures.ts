import assert from 'node:assert/strict';
import type { NoteFigure } from '../../../../../src/core/language/figure';
import { figuresIn } from '../../../../../src/core/language/english/numbers/figures';

/** The words of a figure, what bounds it unless it is exact, and what it can mean. */
function described(text: string, { start, end, tail, bound, readings, kind }: NoteFigure): string {
  const words = text.slice(start, end) + (tail ? ` …${text.slice(tail.start, tail.end)}` : '');
  const meant = readings.map(([low, high]) => (low === high ? String(low) : `${low}..${high}`)).join(' or ');
  return `${words} = ${bound === 'exact' ? '' : `${bound} `}${meant}${kind === 'count' ? '' : ` ${kind}`}`;
}

export function assertFigures(cases: readonly (readonly [text: string, ...figures: string[]])[]): void {
  for (const [text, ...figures] of cases)
    it(
      text.replace(/[^\x20-\x7e]/gu, (character) =>
        /[\p{Z}\p{Cf}\p{Pd}]/u.test(character) ? `<${character.codePointAt(0)!.toString(16)}>` : character,
      ),
      () => {
        assert.deepEqual(
          figuresIn(text).map((figure) => described(text, figure)),
          figures,
        );
      },
    );
}
