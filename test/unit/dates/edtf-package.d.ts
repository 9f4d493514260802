/** The little of the `edtf` package that the tests use; it ships no types. */
declare module 'edtf' {
  interface Bounds {
    /** Milliseconds since 1970; null for an unknown side, NaN beyond the years that `Date` can hold. */
    readonly min: number | null;
    readonly max: number | null;
  }
  /** Throws on what it does not take. */
  export default function edtf(text: string, constraints: { level: 0 | 1 | 2 | 3 }): Bounds;
  export const defaults: { offset: boolean | number };
}
