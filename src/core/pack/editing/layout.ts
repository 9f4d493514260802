/**
 * The whole file as one shape: the format of `core/pack` with its sections and passages put in their places, for whoever
 * walks a document that is being written.
 */
import { type Declared, idSections } from '../declarations';
import * as format from '../format';
import type {
  ChoiceShape,
  CitationShape,
  DateShape,
  Field,
  FieldsShape,
  FlagShape,
  NumberShape,
  PointShape,
  RefMapShape,
  RefShape,
  SameAsShape,
  TextShape,
} from '../shape';
import type { YamlPath } from '../../yaml/tree';

/** A section: records under their ids. */
export interface RecordsShape {
  readonly kind: 'records';
  readonly section: format.SectionName;
  readonly declares: Declared;
  readonly of: MapShape;
}
/** The passages of a source under their numbers. */
export interface PassagesShape {
  readonly kind: 'passages';
  readonly of: MapShape;
}
/** As in the format, with sections and passages among its fields. */
export interface MapShape {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, LayoutField>>;
  readonly short?: string;
}
export interface ListLayout {
  readonly kind: 'list';
  readonly of: Layout;
}
export type Layout =
  | RecordsShape
  | PassagesShape
  | MapShape
  | ListLayout
  | TextShape
  | DateShape
  | NumberShape
  | FlagShape
  | ChoiceShape
  | RefShape
  | SameAsShape
  | CitationShape
  | PointShape
  | RefMapShape;

export interface LayoutField {
  readonly shape: Layout;
  readonly required: boolean;
  /** One sentence for the person who writes the pack. */
  readonly doc: string;
}

const sectionDocs: Readonly<Record<format.SectionName, string>> = {
  sources: 'The articles that the pack draws on, each with its paragraphs in our own words.',
  places: 'Where things happened, each under its id.',
  actors: 'Persons, bodies, states and groups, each under its id.',
  relations: 'How actors and places stand to each other: a list, without ids.',
  events: 'What happened, each under its id.',
  claims: 'What somebody said, as distinct from what happened.',
  quotes: 'Words spoken, exact, as the source prints them.',
};

const passages: LayoutField = {
  shape: { kind: 'passages', of: mapOf(format.passage) },
  required: false,
  doc: 'Every paragraph of the source, numbered from 1, one line each in our own words.',
};

/** The document, from its top. */
export const documentLayout: MapShape = {
  kind: 'fields',
  fields: { ...mapOf(format.head).fields, ...sectionFields() },
};

function sectionFields(): Record<string, LayoutField> {
  const names = Object.keys(format.sections) as format.SectionName[];
  return Object.fromEntries(
    names.map((name): [string, LayoutField] => {
      const record = mapOf(format.sections[name]);
      const of = name === 'sources' ? { ...record, fields: { ...record.fields, passages } } : record;
      const shape: Layout =
        name === 'relations'
          ? { kind: 'list', of }
          : { kind: 'records', section: name, declares: idSections[name], of };
      return [name, { shape, required: false, doc: sectionDocs[name] }];
    }),
  );
}

/** Shapes carry the type of what they read; walking needs none of it. */
function mapOf(shape: unknown): MapShape {
  return shape as FieldsShape & { readonly fields: Readonly<Record<string, Field>> };
}

/** The field that a map's key names, or `undefined` for a key that the format does not know. */
export function fieldOf(shape: Layout | undefined, key: string): LayoutField | undefined {
  return shape?.kind === 'fields' && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
}

/** The shape one step further in, or `undefined` where the format has nothing. A list's one item may stand for it. */
export function stepInto(shape: Layout | undefined, step: string | number): Layout | undefined {
  switch (shape?.kind) {
    case 'list':
      return typeof step === 'number' ? shape.of : stepInto(shape.of, step);
    case 'records':
    case 'passages':
      return shape.of;
    case 'ref-map':
      return { kind: 'text' };
    case 'fields':
      return fieldOf(shape, String(step))?.shape;
    default:
      return undefined;
  }
}

/** The shape at the end of a path from the top of a document (a pack), or `undefined` where its layout has nothing. */
export function layoutAt(path: YamlPath, top: Layout = documentLayout): Layout | undefined {
  let shape: Layout | undefined = top;
  for (const step of path) shape = stepInto(shape, step);
  return shape;
}

/** Whether keys stand in it. */
export function isMapLike(shape: Layout | undefined): boolean {
  return ['fields', 'records', 'passages', 'ref-map'].includes(shape?.kind ?? '');
}
