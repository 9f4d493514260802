import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { pack as packFormat } from '../../../src/core/pack/format';
import { completionsAt } from '../../../src/core/pack/editing/completions';
import { keyHelpAt } from '../../../src/core/pack/editing/key-help';
import { readPack } from '../../../src/core/pack/read';
import { packSchema } from '../../../src/core/pack/schema';
import {
  type FieldsShape,
  type RecordsShape,
  choice,
  fields,
  list,
  number,
  optional,
  passages,
  records,
  required,
  text,
} from '../../../src/core/pack/shape';
import { codecOf, packCodec } from '../../../src/core/stored/pack-codec';

const events = packFormat.fields.events.shape as RecordsShape;
const panel = fields({
  mood: required(choice(['calm', 'tense']), 'The mood of the panel.'),
  seats: optional(number, 'How many sit on it.'),
  notes: optional(list(text), 'What was noted.'),
  minutes: optional(passages(fields({ gist: required(text, 'What was said.') })), 'Minute by minute.'),
});

/** The format with a field more on events, and a section more. */
const format: FieldsShape = {
  ...packFormat,
  fields: {
    ...packFormat.fields,
    events: optional(
      records('event', {
        ...events.of,
        fields: { ...events.of.fields, weather: optional(text, 'The weather on the day.') },
      }),
      'What happened.',
    ),
    panels: optional(records('source', panel), 'Panels of experts.'),
  },
};

const written = `briefing: 1
id: test
title: Test
sources:
  paper: {type: report, title: Paper, passages: {1: A gist.}}
events:
  storm: {title: A storm, weather: rain, verification: established, summary: It rained., cite: paper#1}
panels:
  first:
    mood: tense
    seats: 0
    minutes: {1: {gist: It began.}}
`;

describe('A field that is added to the format alone', () => {
  const { pack, problems } = readPack(written, 'test', format);

  it('is read, with what it must be', () => {
    assert.deepEqual(problems, []);
    const [storm] = pack?.events ?? [];
    assert.equal((storm as { weather?: string } | undefined)?.weather, 'rain');
    const [first] = (pack as unknown as { panels: Record<string, unknown>[] }).panels;
    const { span, minutes, ...rest } = first ?? {};
    assert.deepEqual(rest, { id: 'first', type: 'source', mood: 'tense', seats: 0, notes: [] });
    assert.ok(span);
    assert.equal((minutes as { number: string; gist: string }[])[0]?.gist, 'It began.');
    const wrong = readPack(written.replace('tense', 'glum'), 'test', format).problems;
    assert.deepEqual(
      wrong.map(({ code }) => code),
      ['not-one-of'],
    );
  });

  it('is stored and comes back', () => {
    const codec = codecOf(format);
    assert.ok(pack);
    assert.deepEqual(codec.read(JSON.parse(JSON.stringify(codec.write(pack)))), pack);
    assert.notEqual(codec.layout, packCodec.layout);
  });

  it('is in the schema', () => {
    const validate = new Ajv({ strict: false }).compile(packSchema(format));
    const panels = (mood: string) => ({ briefing: 1, id: 'a', title: 'A', panels: { first: { mood } } });
    assert.ok(validate(panels('calm')));
    assert.ok(!validate(panels('glum')));
    assert.ok(!new Ajv({ strict: false }).compile(packSchema())(panels('calm')));
    assert.ok(JSON.stringify(packSchema(format)).includes('The weather on the day.'));
  });

  it('is explained and completed', () => {
    const help = keyHelpAt(written, written.indexOf('weather') + 2, format);
    assert.equal(help?.markdown, '**weather** — The weather on the day.');
    const at = written.indexOf('mood: ') + 'mood: '.length;
    const offered = completionsAt(written, at, '2024-12-02', undefined, format);
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['calm', 'tense'],
    );
  });
});
