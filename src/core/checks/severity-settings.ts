import { type Severity, severities } from './finding';

/** Severities that the user has set, by code; the others keep their own. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

/** The severities in a value from the settings. A value that is no severity counts as not set. */
export function severitiesIn(value: unknown): SeveritySettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, found]) => {
      const severity = severities.find((one) => one === found);
      const current = currentCode(code);
      const isReplaced = current !== code && current in value;
      return severity && !isReplaced ? [[current, severity]] : [];
    }),
  );
}

/** The code by its name of today. Codes on front matter began with `matter-` once. */
function currentCode(code: string): string {
  return code.replace(/^matter-/, 'front-matter-');
}
