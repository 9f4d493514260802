/**
 * The pack format, version 1: every section, field and value, in one place. Reader, stored form, schema, completion and
 * help follow it, and so does the table in the documentation (a test holds them together).
 */
import {
  choice,
  citation,
  date,
  fields,
  flag,
  id,
  list,
  name,
  number,
  optional,
  passages,
  point,
  records,
  ref,
  refMap,
  required,
  sameAs,
  sentence,
  term,
  text,
  unnamed,
  withDefault,
} from './shape';
import * as terms from './terms';

export const formatVersion = 1;

const entityRef = ref('actor', 'place');
const recordRef = ref('event', 'claim');

const cite = required(list(citation), 'The passages that say so, as source#passage.');
const dated = {
  date: optional(date, 'When, in EDTF, as precise as the source and no more.'),
  dateBasis: optional(choice(terms.dateBases), 'Whether the source states the date or it was inferred.'),
  timeOfDay: optional(text, 'The time of day in the words of the source.'),
};

export const alias = fields(
  {
    form: required(name, 'The other form of the name.'),
    type: optional(choice(terms.aliasTypes), 'What sort of form it is.'),
    lang: optional(text, 'The language of the form, as a BCP 47 tag.'),
    weak: optional(flag, 'Shown on the card, never matched in a note.'),
  },
  { short: 'form' },
);

export const role = fields(
  {
    title: required(name, 'The office or function.'),
    of: optional(entityRef, 'Whose office it is.'),
    since: optional(date, 'EDTF.'),
    until: optional(date, 'EDTF; with it, the role is a former one.'),
    cite: optional(list(citation), 'The passages that say so.'),
  },
  { inOrder: ['since', 'until'] },
);

export const figure = fields(
  {
    measure: required(text, 'What was counted: killed, displaced …'),
    value: optional(number, 'The number; or low and high.'),
    low: optional(number, 'The lower end of a range.'),
    high: optional(number, 'The upper end of a range.'),
    unit: optional(text, 'What the number counts: civilians, km …'),
    verification: optional(choice(terms.verifications), 'How sure the figure is.'),
    according: optional(ref('actor'), 'Who gives the figure.'),
    asOf: optional(date, 'EDTF: when the figure held.'),
  },
  { inOrder: ['low', 'high'], oneOf: ['value', 'low', 'high'] },
);

export const passage = fields(
  {
    gist: required(text, 'What the paragraph says, in one line of our own words.'),
    section: optional(text, 'The heading above the paragraph in the source.'),
  },
  { short: 'gist' },
);

export const source = fields({
  type: required(term(terms.sourceTypes), 'CSL item type, such as article-newspaper.'),
  title: required(name, 'The title of the article.'),
  publisher: optional(name, 'Who published it.'),
  author: optional(name, 'Who wrote it.'),
  published: optional(date, 'EDTF.'),
  dateBasis: optional(choice(terms.dateBases), 'Whether the source states its date or it was inferred.'),
  dateNote: optional(text, 'How the date was inferred.'),
  url: optional(text, 'Where it can be read.'),
  accessed: optional(date, 'EDTF: when it was read.'),
  archived: optional(text, 'Address of an archived copy.'),
  reliability: optional(choice(terms.reliabilities), 'Admiralty letter; absent means not graded.'),
  marking: optional(choice(terms.tlpLabels), 'TLP 2.0 label of this source.'),
  descriptor: optional(text, 'One line on access, motive and bias.'),
  passages: optional(
    passages(passage),
    'Every paragraph of the source, numbered from 1, one line each in our own words.',
  ),
});

const entity = {
  name: required(name, 'The one form to print.'),
  aliases: optional(list(alias), 'Every other form that a text may use.'),
  sameAs: optional(list(text), 'Wikidata ids; two records that share one are the same.'),
};

export const place = fields({
  ...entity,
  kind: optional(text, 'Village, city, province, country …'),
  within: optional(entityRef, 'The place or state around it.'),
  note: optional(text, 'One line on it.'),
  point: optional(point, '[longitude, latitude] in degrees.'),
  cite: optional(list(citation), 'The passages that name it.'),
});

export const actor = fields({
  ...entity,
  short: optional(name, 'The form for later mentions.'),
  kind: required(choice(terms.actorKinds), 'What sort of actor it is.'),
  roles: optional(list(role), 'Offices and functions.'),
  summary: optional(text, 'One sentence that says who this is.'),
  cite,
});

export const relation = fields(
  {
    from: required(entityRef, 'Who stands in the relation.'),
    type: required(choice(terms.relationTypes), 'What the relation is.'),
    to: required(entityRef, 'To whom.'),
    note: optional(text, 'One line on it.'),
    since: optional(date, 'EDTF.'),
    until: optional(date, 'EDTF.'),
    cite,
  },
  { inOrder: ['since', 'until'] },
);

export const event = fields({
  title: required(name, 'A few words for lists.'),
  ...dated,
  status: withDefault(
    choice(terms.eventStatuses),
    'occurred',
    'Whether it happened; occurred when not given.',
  ),
  verification: required(choice(terms.verifications), 'How sure it is.'),
  according: optional(ref('actor'), 'Who says so, when it is not the source itself.'),
  place: optional(entityRef, 'Where.'),
  actors: optional(refMap('actor'), 'Who took part, and how, in a few words.'),
  summary: required(sentence, 'A sentence to print as it stands; {when} or {When} becomes the date.'),
  figures: optional(list(figure), 'Numbers, each with who gives it.'),
  disputedBy: optional(list(recordRef), 'What stands against it.'),
  sameAs: optional(
    list(sameAs('event')),
    'The same happening elsewhere: Wikidata ids, or events of other packs as pack/event.',
  ),
  cite,
});

export const claim = fields({
  title: optional(name, 'A few words for lists; the sentence when not given.'),
  by: required(ref('actor'), 'Who speaks.'),
  with: optional(list(ref('actor')), 'Who says it too.'),
  kind: required(choice(terms.claimKinds), 'What sort of saying it is.'),
  ...dated,
  verification: required(choice(terms.verifications), 'How sure it is that this was said.'),
  according: optional(ref('actor'), 'Who reports it, when it is not the source itself.'),
  about: optional(list(recordRef), 'The events or claims that it is about.'),
  place: optional(entityRef, 'Where.'),
  summary: required(sentence, 'A sentence to print as it stands; {when} or {When} becomes the date.'),
  figures: optional(list(figure), 'Numbers, each with who gives it.'),
  disputedBy: optional(list(recordRef), 'What stands against it.'),
  cite,
});

export const quote = fields({
  speaker: required(ref('actor'), 'Who spoke.'),
  text: required(text, 'The words, exact, as the source prints them.'),
  ...dated,
  verification: optional(
    choice(terms.verifications),
    'How sure it is that this was said; sure when not given.',
  ),
  according: optional(ref('actor'), 'Who reports the words, when it is not the source itself.'),
  to: optional(ref('actor'), 'To whom.'),
  translated: optional(flag, 'Spoken in another language than the one printed.'),
  about: optional(list(recordRef), 'The events or claims that it belongs to.'),
  cite,
});

/** The top of the file, without the sections. */
export const head = fields({
  briefing: required(number, 'The format version: 1.'),
  id: required(id, 'The id of the pack.'),
  title: required(name, 'What the pack is about.'),
  language: optional(text, 'The language of the pack, as a BCP 47 tag.'),
  asOf: optional(date, 'EDTF: the information cut-off.'),
  marking: optional(choice(terms.tlpLabels), 'TLP 2.0 label of the pack.'),
});

/** The whole file, with the sections in their usual order. */
export const pack = fields({
  ...head.fields,
  sources: optional(
    records('source', source),
    'The articles that the pack draws on, each with its paragraphs in our own words.',
  ),
  places: optional(records('place', place), 'Where things happened, each under its id.'),
  actors: optional(records('actor', actor), 'Persons, bodies, states and groups, each under its id.'),
  relations: optional(unnamed(relation), 'How actors and places stand to each other: a list, without ids.'),
  events: optional(records('event', event), 'What happened, each under its id.'),
  claims: optional(records('claim', claim), 'What somebody said, as distinct from what happened.'),
  quotes: optional(records('quote', quote), 'Words spoken, exact, as the source prints them.'),
});

/** A format to read packs by: the one above, or that of a test. */
export type PackFormat = typeof pack;
