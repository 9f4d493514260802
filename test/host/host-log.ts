import { countsMark, isReport } from '../editor/support/mocha-report.js';

/** BRIEFING_VERBOSE=1 shows all that an editor says, not only the results of its tests. */
const everything = (process.env.BRIEFING_VERBOSE ?? '') !== '';

/** The output of the editor's server and of the page; the tests' own lines are passed on. */
export class HostLog {
  readonly lines: string[] = [];
  hasCounts = false;
  private lastReport = Date.now();

  keep(line: string): void {
    this.lines.push(line);
  }

  hear(line: string): void {
    this.keep(line);
    this.hasCounts ||= line.startsWith(countsMark);
    if (isReport(line)) this.lastReport = Date.now();
    if (everything || isReport(line)) console.log(line);
  }

  /** Settles when no test has reported for so long that nothing more is to be expected. */
  silence(limit: number): Promise<string> {
    return new Promise((resolve) => {
      setInterval(() => {
        if (Date.now() - this.lastReport > limit) resolve(`reported no test for ${limit / 1000} s`);
      }, 1000);
    });
  }
}
