import type { Span } from '../base/span';
import { pack } from '../pack/format';
import type { Citation, Pack, Participant } from '../pack/model';
import { citationText } from '../pack/record-kinds';
import type { FieldsShape, RecordsShape, Shape } from '../pack/shape';
import { type Codec, always, listOf, number, plain, rowOf } from './codec';

const text = plain<string>();

const span: Codec<Span> = {
  write: ({ start, end }) => [start, end - start],
  read: (written) => {
    const [start, length] = written as [number, number];
    return { start, end: start + length };
  },
  layout: 'start+length',
};

/** The citation as written in a pack: `dayfr#2`. */
const citation: Codec<Citation> = {
  write: citationText,
  read: (written) => {
    const [source = '', passage] = (written as string).split('#');
    return passage === undefined ? { source } : { source, passage };
  },
  layout: 'source#passage',
};

const participants = listOf(rowOf<Participant>({ actor: text, part: text }));

type Columns = Readonly<Record<string, Codec<unknown>>>;
const located: Columns = { span };

/**
 * Returns the codec for packs of the format: in little more than half the characters of their plain JSON. What a pack was
 * read from has more.
 */
export function codecOf(format: FieldsShape): Codec<Pack> {
  return row(format) as Codec<Pack>;
}

/** Required fields first: what is left out at the end of a row takes no room. */
function row({ fields }: FieldsShape, more: Columns = {}): Codec<object> {
  const all = Object.entries(fields);
  const ordered = [
    ...all.filter(([, { required }]) => required),
    ...all.filter(([, { required }]) => !required),
  ];
  const own = ordered.map(([name, { shape }]): [string, Codec<unknown>] => [name, codecFor(shape)]);
  return rowOf<Record<string, unknown>>({ ...more, ...Object.fromEntries(own) });
}

function codecFor(shape: Shape): Codec<unknown> {
  switch (shape.kind) {
    case 'text':
    case 'date':
    case 'choice':
    case 'ref':
    case 'same-as':
      return text;
    case 'flag':
      return plain<boolean>();
    case 'point':
      return plain<readonly [number, number]>();
    case 'number':
      return number;
    case 'citation':
      return citation;
    case 'ref-map':
      return participants;
    case 'fields':
      return row(shape);
    case 'list':
      return listOf(shape.isSection ? row(shape.of as FieldsShape, located) : codecFor(shape.of));
    case 'records':
      return listOf(row(shape.of, recordColumns(shape)));
    case 'passages':
      return listOf(row(shape.of, { number: text, ...located }));
  }
}

function recordColumns({ declares, of }: RecordsShape): Columns {
  const type = 'type' in of.fields ? {} : { type: always(declares) };
  return { id: text, ...located, ...type };
}

export const packCodec = codecOf(pack);
