/**
 * A small language in which the pack format is written once. The types of the model, the reader, the stored form, the
 * schema, completion and help all follow from the same shapes. A shape says what a YAML node must look like and what
 * is read from it.
 */
import type { Span } from '../base/span';

/** The kinds of things that a reference may point at. */
export type RefTarget = 'place' | 'actor' | 'event' | 'claim' | 'quote';
/** The kinds of things that an id can name. */
export type Declared = RefTarget | 'source';

interface ShapeOf<T> {
  /** Never set: carries the type of what is read. */
  readonly reads?: T;
}
export interface TextShape extends ShapeOf<string> {
  readonly kind: 'text';
  /** Shown by itself, in rows and on cards, and recognised in notes: nothing may hide in it. */
  readonly isName?: boolean;
  /** A slug by which others refer to what has it. */
  readonly isId?: boolean;
  /** A whole sentence, in which `{when}` stands for the date. */
  readonly isSentence?: boolean;
  /** Usual words for it, each with what it means. */
  readonly terms?: readonly (readonly [term: string, says: string])[];
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
export interface CitationShape extends ShapeOf<Citation> {
  readonly kind: 'citation';
}
/** Longitude, latitude. */
export interface PointShape extends ShapeOf<readonly [longitude: number, latitude: number]> {
  readonly kind: 'point';
}
/** A record's fields; if `short` is set, a plain text stands for a map with that one field. */
export interface FieldsShape<T = object> extends ShapeOf<T> {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Field>>;
  readonly short?: string;
  /** Two fields, dates or numbers, of which the first comes no later than the second. */
  readonly inOrder?: readonly [first: string, last: string];
  /** Fields of which one at least says what the record is there to say. */
  readonly oneOf?: readonly string[];
}
/** A list; one item alone may stand without its brackets. */
export interface ListShape<T = unknown> extends ShapeOf<readonly T[]> {
  readonly kind: 'list';
  readonly of: Shape;
  /** A section of the pack: its items have no ids, and are read with their places. */
  readonly isSection?: boolean;
}
/** A map from ids of actors to the part that each took, in a few words. */
export interface RefMapShape extends ShapeOf<readonly Participant[]> {
  readonly kind: 'ref-map';
  readonly to: readonly RefTarget[];
}
/** A section of the pack: records under their ids. */
export interface RecordsShape<T = unknown> extends ShapeOf<readonly T[]> {
  readonly kind: 'records';
  readonly declares: Declared;
  readonly of: FieldsShape;
}
/** The passages of a source, under their numbers. */
export interface PassagesShape<T = unknown> extends ShapeOf<readonly T[]> {
  readonly kind: 'passages';
  readonly of: FieldsShape;
}

/** Shapes of which an empty one counts as much as one that is left out. */
type ManyShape<T> = ListShape<T> | RecordsShape<T> | PassagesShape<T>;

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
    | PointShape
    | FieldsShape
    | ListShape
    | RefMapShape
    | RecordsShape
    | PassagesShape
  );

/** A reference to one passage of one source of the same pack (`dayfr#2`); without a passage, to the whole source. */
export interface Citation {
  readonly source: string;
  readonly passage?: string;
}
export interface Participant {
  readonly actor: string;
  /** The part of the actor, in a few words; empty if the pack leaves it open. */
  readonly part: string;
}

/** @typeParam P whether the value is there in all that is read, be it as the empty list or the default */
export interface Field<T = unknown, P extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly required: boolean;
  /** One sentence for the person who writes the pack. */
  readonly doc: string;
  /** The value of a field that is left out; not set for one that is then not there at all. */
  readonly absent?: T;
  /** Never set: carries `P`. */
  readonly isPresent?: P;
}

type Fields = Readonly<Record<string, Field>>;
type Value<F> = F extends Field<infer T> ? T : never;
type PresentKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true> ? K : never;
}[keyof F];
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The value that is read from a map of such fields. */
export type ReadFields<F extends Fields> = Flat<
  { [K in PresentKeys<F>]: Value<F[K]> } & { [K in Exclude<keyof F, PresentKeys<F>>]?: Value<F[K]> }
>;

/** The value that is read from a node of the shape. */
export type Infer<S> = S extends ShapeOf<infer T> ? T : never;

/** A record says its kind as `type`, unless it has a field of that name. */
type Recorded<K, T> = Flat<
  { id: string; /** The record's key in the pack's text. */ span: Span } & (T extends { type: unknown }
    ? unknown
    : { type: K }) &
    T
>;

const as = <T>(shape: unknown) => shape as Shape<T>;

export const text = as<string>({ kind: 'text' });
export const name = as<string>({ kind: 'text', isName: true });
export const id = as<string>({ kind: 'text', isId: true });
export const sentence = as<string>({ kind: 'text', isSentence: true });
export const term = (terms: TextShape['terms']) => as<string>({ kind: 'text', terms });
export const date = as<string>({ kind: 'date' });
export const number = as<number>({ kind: 'number' });
export const flag = as<boolean>({ kind: 'flag' });
export const citation = as<Citation>({ kind: 'citation' });
export const point = as<readonly [longitude: number, latitude: number]>({ kind: 'point' });
export const choice = <T extends string>(of: readonly T[]) => as<T>({ kind: 'choice', of });
export const ref = (...to: RefTarget[]) => as<string>({ kind: 'ref', to });
export const sameAs = (...to: RefTarget[]) => as<string>({ kind: 'same-as', to });
export const refMap = (...to: RefTarget[]): RefMapShape => ({ kind: 'ref-map', to });
export const list = <T>(of: Shape<T>): ListShape<T> => ({ kind: 'list', of });
export const unnamed = <T extends object>(of: FieldsShape<T>): ListShape<Flat<T & { span: Span }>> => ({
  kind: 'list',
  of,
  isSection: true,
});
export const passages = <T extends object>(
  of: FieldsShape<T>,
): PassagesShape<Flat<T & { /** The key as written. */ number: string; span: Span }>> => ({
  kind: 'passages',
  of,
});
export const records = <K extends Declared, T extends object>(
  declares: K,
  of: FieldsShape<T>,
): RecordsShape<Recorded<K, T>> => ({ kind: 'records', declares, of });

interface FieldsOf<F extends Fields> extends FieldsShape<ReadFields<F>> {
  readonly fields: F;
}
interface FieldsRules<K> {
  readonly short?: K;
  readonly inOrder?: readonly [K, K];
  readonly oneOf?: readonly K[];
}
export const fields = <F extends Fields>(
  members: F,
  rules: FieldsRules<keyof F & string> = {},
): FieldsOf<F> => ({ kind: 'fields', fields: members, ...rules });

export const required = <T>(shape: Shape<T>, doc: string): Field<T, true> => ({ shape, required: true, doc });
export const withDefault = <T>(shape: Shape<T>, absent: T, doc: string): Field<T, true> => ({
  ...{ shape, required: false, doc, absent },
});

const none: readonly never[] = Object.freeze([]);

/** A field that may be left out; what there can be several of is then an empty list. */
export function optional<T>(shape: ManyShape<T>, doc: string): Field<readonly T[], true>;
export function optional(shape: RefMapShape, doc: string): Field<readonly Participant[], true>;
export function optional<T>(shape: Shape<T>, doc: string): Field<T, false>;
export function optional(shape: Shape, doc: string): Field {
  return { shape, required: false, doc, ...(isMany(shape) && { absent: none }) };
}

function isMany({ kind }: Shape): boolean {
  return kind === 'list' || kind === 'ref-map' || kind === 'records' || kind === 'passages';
}

/** Tells if the shape is read record by record, so that a bad one costs itself alone. */
export function isSection(shape: Shape): boolean {
  return (
    shape.kind === 'records' || shape.kind === 'passages' || (shape.kind === 'list' && !!shape.isSection)
  );
}

/** The field of the name; `undefined` for a name that the shape does not know. */
export function ownField({ fields: own }: FieldsShape, key: string): Field | undefined {
  return Object.hasOwn(own, key) ? own[key] : undefined;
}
