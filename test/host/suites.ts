import { countsMark } from '../editor/support/mocha-report.js';
import type { Counts } from '../editor/support/mocha-report.js';
import { run } from './processes.js';

/** The counts of a check or a suite, and the lines that name what failed in it with what was said of it. */
export interface Results extends Counts {
  readonly failures: readonly string[];
}

const countsPattern = new RegExp(`${countsMark} (\\{.*?\\})`);

/** Adds up. */
export function total(all: readonly Counts[]): Counts {
  return all.reduce<Counts>(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** Prints that something failed. */
export function failed(problem: string): Results {
  console.log(`  ✗ ${problem}`);
  return { passed: 0, failed: 1, skipped: 0, failures: [`  ✗ ${problem}`] };
}

/** One check, such as lint: its output is shown only if it fails. */
export async function runCheck(name: string, command: string, args: readonly string[]): Promise<Results> {
  const output: string[] = [];
  const code = await run(command, args, { endWith: 'SIGTERM', onLine: (line) => output.push(line) }).catch(
    (error: unknown) => output.push(String(error)),
  );
  if (code !== 0) return failed([name, ...output].join('\n      '));
  console.log(`  ✓ ${name}`);
  return { passed: 1, failed: 0, skipped: 0, failures: [] };
}

/**
 * Runs a suite as a program of its own that tells its results line by line and its counts on a marked line. A suite
 * that ends without telling them, that ran no test, or that ends badly without a failed test, counts as a failure.
 */
export async function runSuite(script: string, args: readonly string[], env = process.env): Promise<Results> {
  const reports: Counts[] = [];
  const failures: string[] = [];
  const code = await run(process.execPath, ['--enable-source-maps', script, ...args], {
    endWith: 'SIGTERM',
    env,
    onLine: (line) => {
      const report = countsPattern.exec(line);
      if (report) reports.push(JSON.parse(report[1]!) as Counts);
      else if (!line.startsWith('Exit code:')) console.log(line);
      if (/^ {2}✗ |^ {6}/.test(line)) failures.push(line);
    },
  });
  const counts = total(reports);
  const problem = problemOf(counts, reports.length, code);
  if (problem === undefined) return { ...counts, failures };
  return { ...counts, failed: counts.failed + 1, failures: [...failures, ...failed(problem).failures] };
}

function problemOf(counts: Counts, reports: number, code: number): string | undefined {
  if (counts.failed > 0) return undefined;
  if (reports === 0) return `the suite ended with exit code ${code} before it could tell its results`;
  if (counts.passed === 0) return 'the suite ran no test';
  return code === 0 ? undefined : `all tests passed, but the suite ended with exit code ${code}`;
}

/** Returns the settings of the user that pass on the runner's choices to the tests in an editor. */
export function settingsOfTests(): Record<string, unknown> {
  return { 'briefingTests.grep': process.env.BRIEFING_GREP ?? '' };
}
