import { type Severity, severities } from './finding';

/** What the user has set, by code; what is not set keeps its own severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

/** What of a value somebody wrote is such a setting. What is none of the severities is as good as not set. */
export function severitiesIn(value: unknown): SeveritySettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, found]) => {
      const severity = severities.find((one) => one === found);
      return severity ? [[code, severity]] : [];
    }),
  );
}
