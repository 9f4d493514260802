/** Converts the data kept for a file to bytes and back: facts as JSON, and blobs that are written as they are. */
export interface StoredForm<T> {
  /** All that the bytes mean, in words, such as the list of the fields: what was written by another one is made anew. */
  readonly layout: string;
  /** The ending of its files' names. */
  readonly suffix: string;
  write(value: T): StoredParts;
  read(parts: StoredParts): T;
  /** About how many bytes it takes. */
  weigh(value: T): number;
}

export interface StoredParts {
  /** Whatever JSON can hold. */
  readonly facts: unknown;
  readonly blobs: readonly (Uint8Array | undefined)[];
}
