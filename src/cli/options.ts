import { parseArgs } from 'node:util';

export const formats = ['stylish', 'json', 'sarif'] as const;
/** The format of the reports. */
export type Format = (typeof formats)[number];

/** The request on the command line. */
export type Request =
  | { readonly kind: 'check'; readonly format: Format; readonly files: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** A request that cannot be carried out, with the reason. */
  | { readonly kind: 'wrong'; readonly reason: string };

export const usage = `Usage: briefing-notes check [--format ${formats.join('|')}] FILES…

Checks notes in Markdown against the source packs that they cite. FILES are notes, or folders with notes (*.md).
The packs (*.briefing.yaml) are those below the current folder and beside the files, and the one that comes with
the program. Links are followed; what Git ignores is passed over. Files are UTF-8, or UTF-16 with a mark. Settings are those of .vscode/settings.json: briefing.checks, .scope, .dateStyle, .citations and
.bundledArticle.

  --format   how to write what is found: stylish (for people), json, sarif; stylish if not given
  --help     shows this
  --version  shows the version

Exit status: 0 no errors in the notes, 1 errors in the notes, 2 something could not be checked: a file or folder that
cannot be read, a pack with errors, a pack that is not loaded. What that was is said on the standard error.
`;

/** @param args without the program */
export function requestOf(args: readonly string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'stylish' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const [command, ...files] = positionals;
    if (command === undefined) return { kind: 'wrong', reason: 'Say what to do: check FILES…' };
    if (command !== 'check')
      return { kind: 'wrong', reason: `There is no command “${command}”, only “check”.` };
    const format = formats.find((one) => one === values.format);
    if (!format) {
      return {
        kind: 'wrong',
        reason: `There is no format “${values.format}”: choose ${formats.join(', ')}.`,
      };
    }
    if (files.length === 0) return { kind: 'wrong', reason: 'Say which files to check.' };
    return { kind: 'check', format, files };
  } catch (error) {
    return { kind: 'wrong', reason: error instanceof Error ? error.message : String(error) };
  }
}
