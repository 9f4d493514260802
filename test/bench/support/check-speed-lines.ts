import { perSecond } from './measure';
import type { CheckSpeed, CheckingTool } from './check-speed';

/** The most milliseconds after a key that are wanted, by the size of the note in characters. */
const keyGoals = new Map([
  [10_000, 4],
  [1_000_000, 30],
]);

/** Returns a table of the speeds, and below it the goals with what was reached. The first tool is the one that is measured. */
export function speedLines(tools: readonly CheckingTool[], speeds: readonly CheckSpeed[]): string[] {
  const [own = ''] = tools.map(({ name }) => name);
  const at = (tool: string, size: number) =>
    speeds.find((speed) => speed.tool === tool && speed.size === size);
  const sizes = [...new Set(speeds.map(({ size }) => size))];
  const head = [
    'characters',
    'tool',
    'rules',
    'cold ms',
    'MB/s',
    'after a key p50',
    'p99 ms',
    'time cold / after a key of ours',
  ];
  const rows = sizes.flatMap((size) =>
    tools.map(({ name, rules }) => {
      const [speed, ours] = [at(name, size), at(own, size)];
      if (!speed || !ours)
        return [String(size), name, String(rules), 'left out: would take over half a minute'];
      const times = (one: number, other: number) => `× ${(one / other).toFixed(1)}`;
      return [
        String(size),
        name,
        String(rules),
        speed.cold.toFixed(1),
        String(perSecond(size, speed.cold)),
        speed.key.p50.toFixed(2),
        speed.key.p99.toFixed(2),
        name === own ? '' : `${times(speed.cold, ours.cold)} / ${times(speed.key.p50, ours.key.p50)}`,
      ];
    }),
  );
  return [
    'speed: the work differs, see the number of rules; one run, one note, whose sentences come again every few thousand characters',
    ...aligned([head, ...rows]),
    ...tools.map(({ name }) => growthLine(name, speeds)).filter((line) => line !== ''),
    ...goalLines(own, speeds),
  ];
}

/** Returns a line for each goal: its sign tells if it is met. */
export function goalLines(own: string, speeds: readonly CheckSpeed[]): string[] {
  const ours = speeds.filter(({ tool }) => tool === own);
  const line = (isMet: boolean, text: string) => `  ${isMet ? '✓' : '✗'} ${text}`;
  return ours.flatMap(({ size, cold, key }) => {
    const peer = speeds.find((speed) => speed.tool === 'markdownlint' && speed.size === size);
    const most = keyGoals.get(size);
    return [
      ...(peer
        ? [
            line(
              cold <= peer.cold,
              `cold, ${size}: at least markdownlint’s rate (× ${(peer.cold / cold).toFixed(2)})`,
            ),
          ]
        : []),
      ...(most === undefined
        ? []
        : [line(key.p50 <= most, `after a key, ${size}: p50 at most ${most} ms (${key.p50.toFixed(2)})`)]),
    ];
  });
}

function growthLine(tool: string, speeds: readonly CheckSpeed[]): string {
  const own = speeds.filter((speed) => speed.tool === tool);
  const steps = own.slice(1).map((speed, at) => {
    const before = own[at]!;
    const grown = (one: number, other: number) => (one / other).toFixed(1);
    return `${grown(speed.size, before.size)} times the text takes ${grown(speed.cold, before.cold)} times cold, ${grown(speed.key.p50, before.key.p50)} after a key`;
  });
  return steps.length === 0 ? '' : `  ${tool}: ${steps.join('; ')}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.filter((row) => row.length === rows[0]?.length).map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
