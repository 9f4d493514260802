/**
 * A small language in which the pack format is written down once: the reader, and whatever else wants to know the
 * format (completion, a schema, help), walk the same shapes. A shape says what a YAML node must look like and what
 * is read from it.
 */

/** What a reference may point at. */
export type RefTarget = 'place' | 'actor' | 'event' | 'claim' | 'quote';

interface ShapeOf<T> {
  /** Never set: carries the type of what is read. */
  readonly reads?: T;
}
export interface TextShape extends ShapeOf<string> {
  readonly kind: 'text';
  /** Shown by itself, in rows and on cards, and recognised in notes: nothing may hide in it. */
  readonly isName?: boolean;
}
/** EDTF level 0 or 1; a plain number (`2011`) is taken as it is written. */
export interface DateShape extends ShapeOf<string> {
  readonly kind: 'date';
}
export interface NumberShape extends ShapeOf<number> {
  readonly kind: 'number';
}
export interface FlagShape extends ShapeOf<boolean> {
  readonly kind: 'flag';
}
export interface ChoiceShape<T extends string = string> extends ShapeOf<T> {
  readonly kind: 'choice';
  readonly of: readonly T[];
}
/** The id of another record of the pack. */
export interface RefShape extends ShapeOf<string> {
  readonly kind: 'ref';
  readonly to: readonly RefTarget[];
}
/** A Wikidata id, or a record of another pack as `pack/record`. */
export interface SameAsShape extends ShapeOf<string> {
  readonly kind: 'same-as';
  readonly to: readonly RefTarget[];
}
/** `source#passage`. */
export interface CitationShape extends ShapeOf<{ source: string; passage?: string }> {
  readonly kind: 'citation';
}
/** A list; one item alone may stand without its brackets. */
export interface ListShape<T = unknown> extends ShapeOf<T[]> {
  readonly kind: 'list';
  readonly of: Shape<T>;
}
/** Longitude, latitude. */
export interface PointShape extends ShapeOf<[number, number]> {
  readonly kind: 'point';
}
/** A map from ids of records to a text. */
export interface RefMapShape extends ShapeOf<{ ref: string; text: string }[]> {
  readonly kind: 'ref-map';
  readonly to: readonly RefTarget[];
}
/** A record's fields; where `short` is set, a plain text stands for a map with that one field. */
export interface FieldsShape<T = object> extends ShapeOf<T> {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Field>>;
  readonly short?: string;
  /** Two fields, dates or numbers, of which the first comes no later than the second. */
  readonly inOrder?: readonly [first: string, last: string];
  /** Fields of which one at least says what the record is there to say. */
  readonly oneOf?: readonly string[];
}

// Erased to the union's members for walking, kept generic for typing.
export type Shape<T = unknown> = ShapeOf<T> &
  (
    | TextShape
    | DateShape
    | NumberShape
    | FlagShape
    | ChoiceShape
    | RefShape
    | SameAsShape
    | CitationShape
    | ListShape
    | PointShape
    | RefMapShape
    | FieldsShape
  );

export interface Field<T = unknown, R extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly required: R;
  /** One sentence for the person who writes the pack. */
  readonly doc: string;
}

type Fields = Readonly<Record<string, Field>>;
type Value<F> = F extends Field<infer T> ? T : never;
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F];

/** What is read from a map of such fields. */
export type ReadFields<F extends Fields> = { [K in RequiredKeys<F>]: Value<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: Value<F[K]>;
};

const as = <T>(shape: unknown) => shape as Shape<T>;

export const text = as<string>({ kind: 'text' });
export const name = as<string>({ kind: 'text', isName: true });
export const date = as<string>({ kind: 'date' });
export const number = as<number>({ kind: 'number' });
export const flag = as<boolean>({ kind: 'flag' });
export const citation = as<{ source: string; passage?: string }>({ kind: 'citation' });
export const point = as<[number, number]>({ kind: 'point' });
export const choice = <T extends string>(of: readonly T[]) => as<T>({ kind: 'choice', of });
export const ref = (...to: RefTarget[]) => as<string>({ kind: 'ref', to });
export const sameAs = (...to: RefTarget[]) => as<string>({ kind: 'same-as', to });
export const refMap = (...to: RefTarget[]) => as<{ ref: string; text: string }[]>({ kind: 'ref-map', to });
export const list = <T>(of: Shape<T>) => as<T[]>({ kind: 'list', of });
interface FieldsRules<K> {
  readonly short?: K;
  readonly inOrder?: readonly [K, K];
  readonly oneOf?: readonly K[];
}
export const fields = <F extends Fields>(members: F, rules: FieldsRules<keyof F & string> = {}) =>
  as<ReadFields<F>>({ kind: 'fields', fields: members, ...rules });

export const required = <T>(shape: Shape<T>, doc: string): Field<T, true> => ({ shape, required: true, doc });
export const optional = <T>(shape: Shape<T>, doc: string): Field<T, false> => ({
  shape,
  required: false,
  doc,
});
