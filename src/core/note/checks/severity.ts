import { defaultSeverities } from './all-checks';
import type { Severity } from './finding';

/** What the user has set, by code; what is not set keeps its own severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

/** How much a code matters; `off` for one that no check gives. */
export function severityOf(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? defaultSeverities.get(code) ?? 'off';
}
