import { helpOf } from '../../pack/editing/key-help';
import { type Field, type FieldsShape, type Shape, list, text } from '../../pack/shape';
import { tlpLabels } from '../../pack/terms';
import { type FrontMatterKey, frontMatterKeys } from './model';
import { scaleIds } from '../../language/scale-id';

const texts: Shape = list(text);

const shapes: Readonly<Record<FrontMatterKey, Shape>> = {
  number: { kind: 'text' },
  asOf: { kind: 'date' },
  period: { kind: 'text' },
  nextIssue: { kind: 'text' },
  marking: { kind: 'choice', of: tlpLabels },
  contact: { kind: 'text' },
  scale: { kind: 'choice', of: scaleIds },
  language: { kind: 'text' },
  packs: texts,
  omit: { kind: 'ref-map', to: ['event', 'claim'] },
  names: { kind: 'ref-map', to: ['actor', 'place'] },
  distinct: texts,
};

const docs: Readonly<Record<FrontMatterKey, string>> = {
  number: 'The number of the paper, for its head.',
  asOf: 'The information cut-off of the note: what comes later is not in it, and “yesterday” is the day before.',
  period: 'The time that a situation report covers, for its head.',
  nextIssue: 'When the next report is due, for the head.',
  marking: 'The TLP 2.0 label of the note, no less strict than that of any source it cites.',
  contact: 'Who answers questions on the note, for its head.',
  scale: 'The scale that the note’s words of likelihood are taken from.',
  language:
    'The language of the note, as a BCP 47 tag such as `en`. Dates and sentences are read and written in it.',
  packs: 'The ids of the packs that the note draws on, in a list.',
  omit: 'Records that the note leaves out deliberately: each id with the reason, as in `strike: Out of scope`.',
  names: 'Names that this note writes in a form of its own: the id of each actor or place with that form.',
  distinct: 'Spellings in this note that are not the names that they look like, in a list.',
};

const briefing: FieldsShape = {
  kind: 'fields',
  fields: Object.fromEntries(
    frontMatterKeys.map((key): [FrontMatterKey, Field] => [
      key,
      { shape: shapes[key], required: false, doc: docs[key] },
    ]),
  ),
};

/** The layout of front matter: `briefing` is the only key that is ours. */
export const frontMatterLayout: FieldsShape = {
  kind: 'fields',
  fields: {
    briefing: { shape: briefing, required: false, doc: 'What the note says of itself to Briefing Notes.' },
  },
};

/** Returns the meaning of a key, in Markdown; `undefined` for one that is not ours. */
export function keyMeaning(key: string): string | undefined {
  const own = frontMatterKeys.find((known) => known === key);
  const field = own ? briefing.fields[own] : frontMatterLayout.fields[key];
  if (!field) return undefined;
  // The doc of a map of ids already says what it holds.
  return field.shape.kind === 'ref-map' ? `**${key}** — ${field.doc}` : helpOf(key, field);
}

/** The meaning of each TLP 2.0 label and scale, in a few words. */
export const valueMeanings: Readonly<Record<string, string>> = {
  'TLP:CLEAR': 'May be passed on without limits',
  'TLP:GREEN': 'Within the community, not in public',
  'TLP:AMBER': 'Within the organization and to its clients, for those who need to know',
  'TLP:AMBER+STRICT': 'Within the organization alone, for those who need to know',
  'TLP:RED': 'For those who were given it, and nobody else',
  icd203: 'ICD 203: seven degrees, from “almost no chance” to “almost certain”',
  phia: 'PHIA probability yardstick: from “remote chance” to “almost certain”',
};
