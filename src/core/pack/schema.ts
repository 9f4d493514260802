import { pack } from './format';
import type { Problem } from './problems/problems';
import { citationPattern, datePattern, sameAsPattern, slugPattern } from './schema-patterns';
import type { Field, FieldsShape, Shape } from './shape';

const date = new RegExp(datePattern, 'u');

/** A JSON Schema, draft-07: what the language servers for YAML know best. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The format as a JSON Schema, for editors and checks that know nothing else of it: whatever it rejects the reader reports,
 * and what the reader reports of {@link isSchemaProblem} it rejects at the same place.
 */
export function packSchema(format: FieldsShape = pack): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Source pack',
    description: 'What one article, or a few, say: who, what, when, where, according to whom, and how sure.',
    ...fieldsSchema(format),
  };
}

/** Returns `true` if the schema rejects the text for this problem too: then one of the two reports is enough. */
export function isSchemaProblem(problem: Problem): boolean {
  switch (problem.code) {
    case 'unknown-key':
    case 'wrong-type':
    case 'missing-field':
    case 'not-one-of':
    case 'bad-id':
    case 'bad-citation':
    case 'bad-same-as':
    case 'bad-point':
    case 'point-swapped':
      return true;
    case 'bad-date':
      // A pattern knows how a date is written, not the calendar; and of a number only its value.
      return !date.test(problem.value);
    default:
      return false;
  }
}

/** The problems that are ours to tell where somebody else checks the text against the schema. */
export function ownProblems(problems: readonly Problem[], isSchemaChecked: boolean): readonly Problem[] {
  return isSchemaChecked ? problems.filter((problem) => !isSchemaProblem(problem)) : problems;
}

function fieldsSchema({ fields }: FieldsShape): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
      // The reader reports it in better words.
      '<<': { type: ['object', 'array'] },
    },
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}

function fieldSchema({ shape, required, doc }: Field): JsonSchema {
  if (!required && shape.kind === 'text') return { description: doc, type: ['string', 'null'] };
  const schema = schemaOf(shape, required);
  return { description: doc, ...(required ? schema : orBlank(schema)) };
}

/** An empty field counts as left out. */
function orBlank(schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema;
  const blank = { type: ['string', 'null'], pattern: '^\\s*$' };
  return { ...(description !== undefined && { description }), anyOf: [rest, blank] };
}

function schemaOf(shape: Shape, required = false): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', pattern: shape.isId ? `^${slugPattern}$` : '\\S' };
    case 'date':
      return { type: ['string', 'number'], pattern: datePattern };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: shape.of };
    case 'ref':
      return { type: ['string', 'number', 'boolean'], pattern: '\\S' };
    case 'same-as':
      return { type: 'string', pattern: sameAsPattern };
    case 'citation':
      return { type: ['string', 'number', 'boolean'], pattern: citationPattern };
    case 'point':
      return {
        type: 'array',
        items: [
          { type: 'number', minimum: -180, maximum: 180 },
          { type: 'number', minimum: -90, maximum: 90 },
        ],
        minItems: 2,
        maxItems: 2,
      };
    case 'list': {
      if (shape.isSection) return { type: 'array', items: schemaOf(shape.of) };
      const item = schemaOf(shape.of);
      return { anyOf: [item, { type: 'array', items: item, ...(required && { minItems: 1 }) }] };
    }
    case 'ref-map':
      return {
        type: 'object',
        patternProperties: { '^(?!x-)': { type: ['string', 'null'] }, '^x-': {} },
      };
    case 'fields': {
      const schema = fieldsSchema(shape);
      return shape.short ? { anyOf: [schema, { type: 'string', pattern: '\\S' }] } : schema;
    }
    case 'records':
      return {
        type: 'object',
        patternProperties: { [`^(?!x-)${slugPattern}$`]: schemaOf(shape.of), '^x-': {} },
        additionalProperties: false,
      };
    case 'passages':
      return { type: 'object', patternProperties: { '^(?!x-)': schemaOf(shape.of), '^x-': {} } };
  }
}
