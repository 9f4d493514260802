import type { Report } from '../report';

/** A list of all that was found. */
export function json(reports: readonly Report[]): string {
  return `${JSON.stringify(reports, undefined, 2)}\n`;
}
