import type { Runner, Test } from 'mocha';

/** Starts the line that tells the counts to the program that runs a suite. */
export const countsMark = '##briefing-tests';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Tells each result as a line on the console, wherever mocha runs, and at the end the counts on a marked line.
 * It is a mocha reporter.
 */
export class LineReporter {
  private readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  constructor(runner: Runner) {
    runner.on('pass', (test) => {
      this.pass(test);
    });
    runner.on('pending', (test) => {
      this.counts.skipped++;
      console.log(`  - ${nameOf(test)} (skipped)`);
    });
    runner.on('fail', (test, error: unknown) => {
      this.fail(test, error);
    });
    runner.on('end', () => {
      reportCounts(this.counts);
    });
  }

  private pass(test: Test): void {
    this.counts.passed++;
    const duration = test.duration ?? 0;
    console.log(`  ✓ ${nameOf(test)}${duration >= test.slow() ? ` (${duration} ms)` : ''}`);
  }

  private fail(test: Test, error: unknown): void {
    this.counts.failed++;
    reportFailure(nameOf(test), error);
  }
}

/** Tells that the tests could not even be loaded. */
export function reportBrokenSuite(error: unknown): void {
  reportFailure('the test files can be loaded', error);
  reportCounts({ passed: 0, failed: 1, skipped: 0 });
}

/** True for a line of this reporter; an editor's console has many others. */
export function isReport(line: string): boolean {
  return line.startsWith(countsMark) || /^ {2}[✓✗-] |^ {6}/.test(line);
}

function reportFailure(name: string, error: unknown): void {
  console.log(`  ✗ ${name}`);
  for (const line of describeError(error).split('\n')) console.log(`      ${line}`);
}

function reportCounts(counts: Counts): void {
  console.log(`${countsMark} ${JSON.stringify(counts)}`);
}

function nameOf(test: Test): string {
  return test.titlePath().join(' › ');
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  const lines = [stack.includes(error.message) ? stack : `${error.message}\n${stack}`];
  if ('expected' in error && 'actual' in error && !error.message.includes('\n')) {
    lines.push(`expected: ${JSON.stringify(error.expected)}`, `actual:   ${JSON.stringify(error.actual)}`);
  }
  return lines.join('\n');
}
