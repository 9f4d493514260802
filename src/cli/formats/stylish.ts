import { styleText } from 'node:util';
import type { Report } from '../report';

const colors = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

/** Returns the reports for people, grouped by file; hints are only counted. Empty if there is nothing to say. */
export function stylish(reports: readonly Report[], isColored: boolean): string {
  const paint = (color: Parameters<typeof styleText>[0], text: string) =>
    isColored ? styleText(color, text) : text;
  const shown = reports.filter(({ severity }) => severity !== 'hint');
  const widest = Math.max(0, ...shown.map((report) => place(report).length));
  const files = [...new Set(shown.map(({ file }) => file))];
  const sections = files.map((file) => {
    const found = shown.filter((report) => report.file === file);
    return [
      paint('underline', file),
      ...found.map((report) => {
        const { severity, message, code } = report;
        const at = place(report).padEnd(widest);
        return `  ${at}  ${paint(colors[severity], severity.padEnd(11))}  ${message}  ${paint('dim', code)}`;
      }),
    ].join('\n');
  });
  const summary = summaryOf(reports);
  return [...sections, ...(summary ? [summary] : [])].map((part) => `${part}\n`).join('\n');
}

function place({ line, column }: Report): string {
  return `${line}:${column}`;
}

function summaryOf(reports: readonly Report[]): string {
  const count = (severity: Report['severity'], one: string, more: string) => {
    const found = reports.filter((report) => report.severity === severity).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : more}`];
  };
  const counts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('information', 'remark', 'remarks'),
    ...count('hint', 'hint (not shown)', 'hints (not shown)'),
  ];
  return counts.join(', ');
}
