/** Times of our extension and of the stub, in milliseconds. */
export interface Compared {
  readonly ours: number;
  readonly stub: number;
}

/** Everything that a goal is about. */
export interface Measured {
  readonly firstCard: Compared;
  readonly firstRow: Compared;
  readonly hoverP50: Compared;
  readonly longestLoading: Compared;
  readonly longestHovering: Compared;
  readonly longestOpening: Compared;
  readonly longestTyping: Compared;
}

/** In milliseconds. */
const [mostOver, longestStretch] = [80, 50];
const mostTimes = 1.1;

/** Returns a line for each goal: whether it is met, and by how much. */
export function goalLines(measured: Measured): string[] {
  const { firstCard, firstRow, hoverP50 } = measured;
  const stretches = [
    measured.longestLoading,
    measured.longestHovering,
    measured.longestOpening,
    measured.longestTyping,
  ];
  const stretch = Math.max(...stretches.map(({ ours }) => ours));
  const over = ({ ours, stub }: Compared) => Math.round(ours - stub);
  const times = hoverP50.ours / hoverP50.stub;
  return [
    line(
      `first card at most ${mostOver} ms over the stub`,
      over(firstCard) <= mostOver,
      `${over(firstCard)} ms`,
    ),
    line(
      `first row at most ${mostOver} ms over the stub`,
      over(firstRow) <= mostOver,
      `${over(firstRow)} ms`,
    ),
    line(`no stretch over ${longestStretch} ms`, stretch <= longestStretch, `${Math.round(stretch)} ms`),
    line(`later cards at most ${mostTimes} times the stub`, times <= mostTimes, times.toFixed(2)),
  ];
}

function line(goal: string, isMet: boolean, found: string): string {
  return `  ${isMet ? '✓' : '✗'} ${goal}: ${found}`;
}
