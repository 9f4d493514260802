import type { Pack, TlpLabel } from '../pack/model';

/** What is known of a pack without reading it. */
export interface PackHead {
  readonly id: string;
  readonly title: string;
  readonly marking: TlpLabel | undefined;
  /** Events, claims and quotes. */
  readonly records: number;
}

export function headOf({ id, title, marking, events, claims, quotes }: Pack): PackHead {
  return { id, title, marking, records: events.length + claims.length + quotes.length };
}
