import type { Severity } from '../core/checks';

/** Something that was found in a note. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Report {
  /** Path relative to the current folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
}
