/** Returns what a sticky expression matches at the offset, `''` if nothing. */
export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** The end of the run of one and the same UTF-16 unit. */
export function runEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === unit) end++;
  return end;
}

/** Looks up the backticks that close a code span; to be asked from left to right. The end of the span, -1 for none. */
export function closingTicks(text: string): (at: number) => number {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`'); at >= 0;) {
    const end = runEnd(text, at);
    const sameLength = runs.get(end - at);
    if (sameLength) sameLength.push(at);
    else runs.set(end - at, [at]);
    at = text.indexOf('`', end);
  }
  for (const starts of runs.values()) starts.reverse();
  return (at) => {
    const end = runEnd(text, at);
    const starts = runs.get(end - at) ?? [];
    while ((starts.at(-1) ?? end) < end) starts.pop();
    const close = starts.at(-1);
    return close === undefined ? -1 : close + end - at;
  };
}
