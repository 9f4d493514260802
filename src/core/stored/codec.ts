/**
 * Writes a value as JSON in few characters, and reads it back: records as rows, without the names of their fields.
 * Omitted values are 0, or nothing at the end of a row.
 */
export interface Codec<T> {
  /** 0 for a value that `read` makes up when there is none. */
  write(value: T): unknown;
  read(written: unknown): T;
  /** The written form in words: it changes with the fields and their order. */
  readonly layout: string;
  /** The value that stands for nothing written; not set where that is no value at all. */
  readonly absent?: () => T;
}

/** Texts and what else JSON has, but no bare numbers. */
export function plain<T extends string | boolean | readonly unknown[]>(): Codec<T> {
  return { write: (value) => value, read: (written) => written as T, layout: 'plain' };
}

export const number: Codec<number> = {
  write: (value) => [value],
  read: (written) => (written as [number])[0],
  layout: 'number',
};

/** Always the same, and never written. */
export function always<T extends string>(value: T): Codec<T> {
  return { write: () => 0, read: () => value, layout: `=${value}`, absent: () => value };
}

/** A list that is there even when it is empty. */
export function listOf<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => (values.length === 0 ? 0 : values.map((value) => item.write(value))),
    read: (written) => (written as unknown[]).map((value) => item.read(value)),
    layout: `[${item.layout}]`,
    absent: () => [],
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Codec<Exclude<T[K], undefined>> };

/** A record with these fields, all that there are: a new one is missed by the compiler. */
export function rowOf<T extends object>(fields: Fields<T>): Codec<T> {
  const columns = Object.entries<Codec<unknown>>(fields as Readonly<Record<string, Codec<unknown>>>);
  return {
    write: (record) => {
      const values = record as Readonly<Record<string, unknown>>;
      const row = columns.map(([name, codec]) => {
        const value = values[name];
        return value === undefined ? 0 : codec.write(value);
      });
      while (row.at(-1) === 0) row.pop();
      return row;
    },
    read: (written) => {
      const row = written as readonly unknown[];
      const record: Record<string, unknown> = {};
      columns.forEach(([name, codec], index) => {
        const value = row[index] ?? 0;
        if (value !== 0) record[name] = codec.read(value);
        else if (codec.absent) record[name] = codec.absent();
      });
      return record as T;
    },
    layout: `{${columns.map(([name, { layout }]) => `${name}: ${layout}`).join(', ')}}`,
  };
}
