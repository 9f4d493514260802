import { version } from '../../package.json';
import { check } from './check';
import { json } from './formats/json';
import { sarif } from './formats/sarif';
import { stylish } from './formats/stylish';
import { type Format, requestOf, usage } from './options';
import type { Report } from './report';

const status = { fine: 0, errors: 1, unchecked: 2 } as const;

/** `briefing-notes check FILES…`: the checks of notes without an editor, for a pipeline. */
async function main(): Promise<number> {
  const request = requestOf(process.argv.slice(2));
  switch (request.kind) {
    case 'help':
      process.stdout.write(usage);
      return status.fine;
    case 'version':
      process.stdout.write(`${version}\n`);
      return status.fine;
    case 'wrong':
      process.stderr.write(`${request.reason}\n\n${usage}`);
      return status.unchecked;
    case 'check': {
      const { reports, isComplete } = await check(process.cwd(), request.files, (fault) => {
        process.stderr.write(`${fault}\n`);
      });
      process.stdout.write(written(reports, request.format));
      if (!isComplete) return status.unchecked;
      return reports.some(({ severity }) => severity === 'error') ? status.errors : status.fine;
    }
  }
}

function written(reports: readonly Report[], format: Format): string {
  switch (format) {
    case 'stylish':
      return stylish(reports, process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
    case 'json':
      return json(reports);
    case 'sarif':
      return sarif(reports, version);
  }
}

// Setting the status, not leaving at once: what was written must get out first.
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = status.unchecked;
  },
);
