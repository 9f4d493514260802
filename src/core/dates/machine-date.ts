import { dateOf } from './index';

/** The day that a machine-readable date begins with (`2024-12-02T08:00:00+01:00`), as EDTF; `undefined` for another. */
export function machineDate(text: string | undefined): string | undefined {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text ?? '')?.[1];
  return dateOf(day) && day;
}
