import type { Span } from '../base/span';
import type * as model from '../pack/model';
import { type Codec, always, listOf, number, plain, rowOf } from './codec';

const text = plain<string>();
const texts = listOf(text);
const flag = plain<boolean>();

const span: Codec<Span> = {
  write: ({ start, end }) => [start, end - start],
  read: (written) => {
    const [start, length] = written as [number, number];
    return { start, end: start + length };
  },
  layout: 'start+length',
};

/** As it stands in a pack: `dayfr#2`. */
const citation: Codec<model.Citation> = {
  write: ({ source, passage }) => (passage === undefined ? source : `${source}#${passage}`),
  read: (written) => {
    const [source = '', passage] = (written as string).split('#');
    return passage === undefined ? { source } : { source, passage };
  },
  layout: 'source#passage',
};

const base = { id: text, span, cite: listOf(citation) };
const dated = { date: text, dateBasis: plain<model.DateBasis>(), timeOfDay: text };

const figures = listOf(
  rowOf<model.Figure>({
    measure: text,
    value: number,
    low: number,
    high: number,
    unit: text,
    verification: plain(),
    according: text,
    asOf: text,
  }),
);

const entity = {
  ...base,
  name: text,
  aliases: listOf(rowOf<model.Alias>({ form: text, type: plain(), lang: text, weak: flag })),
  sameAs: texts,
};

const source = rowOf<model.Source>({
  id: text,
  span,
  type: text,
  title: text,
  publisher: text,
  author: text,
  published: text,
  dateBasis: plain(),
  dateNote: text,
  url: text,
  accessed: text,
  archived: text,
  reliability: plain(),
  marking: plain(),
  descriptor: text,
  passages: listOf(rowOf<model.Passage>({ number: text, span, gist: text, section: text })),
});

const place = rowOf<model.Place>({
  ...entity,
  type: always('place'),
  kind: text,
  within: text,
  note: text,
  point: plain(),
});

const actor = rowOf<model.Actor>({
  ...entity,
  type: always('actor'),
  kind: plain(),
  short: text,
  summary: text,
  roles: listOf(
    rowOf<model.Role>({ title: text, of: text, since: text, until: text, cite: listOf(citation) }),
  ),
});

const relation = rowOf<model.Relation>({
  span,
  from: text,
  type: plain(),
  to: text,
  cite: listOf(citation),
  note: text,
  since: text,
  until: text,
});

const event = rowOf<model.BriefingEvent>({
  ...base,
  type: always('event'),
  ...dated,
  title: text,
  summary: text,
  verification: plain(),
  status: plain(),
  place: text,
  actors: listOf(rowOf<model.Participant>({ actor: text, part: text })),
  according: text,
  figures,
  disputedBy: texts,
  sameAs: texts,
});

const claim = rowOf<model.Claim>({
  ...base,
  type: always('claim'),
  ...dated,
  by: text,
  kind: plain(),
  title: text,
  summary: text,
  verification: plain(),
  about: texts,
  with: texts,
  according: text,
  place: text,
  figures,
  disputedBy: texts,
});

const quote = rowOf<model.Quote>({
  ...base,
  type: always('quote'),
  ...dated,
  speaker: text,
  text,
  to: text,
  translated: flag,
  verification: plain(),
  according: text,
  about: texts,
});

/** A pack in little more than half the characters of its plain JSON. What it was read from has more. */
export const packCodec = rowOf<model.Pack>({
  id: text,
  title: text,
  language: text,
  asOf: text,
  marking: plain(),
  sources: listOf(source),
  places: listOf(place),
  actors: listOf(actor),
  relations: listOf(relation),
  events: listOf(event),
  claims: listOf(claim),
  quotes: listOf(quote),
});
