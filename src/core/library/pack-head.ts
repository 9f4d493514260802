import type { Pack, TlpLabel } from '../pack/model';
import { recordCount } from '../pack/record-kinds';

/** The facts about a pack that are available without decoding it. */
export interface PackHead {
  readonly id: string;
  readonly title: string;
  readonly marking: TlpLabel | undefined;
  /** Events, claims and quotes. */
  readonly records: number;
}

export function headOf(pack: Pack): PackHead {
  const { id, title, marking } = pack;
  return { id, title, marking, records: recordCount(pack) };
}
