import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const packs = [
  'test/fixtures/yaml/everything.briefing.yaml',
  'test/fixtures/workspace/packs/joint-command.briefing.yaml',
  'test/fixtures/packs/harbour.briefing.yaml',
].map((path) => readFileSync(path, 'utf8'));

/** Fragments that break YAML, and that pastes and half an edit leave. */
const fragments = [
  '\0',
  '\ud800',
  '\udc00',
  '\uFEFF',
  '\u00a0',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '"',
  "'",
  '“{When}, he said ',
  '{',
  '}',
  '[',
  ']',
  ': ',
  ', ',
  ' #',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!!str ',
  '>-\n',
  '|',
  '@',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  'x-a: ',
  'name: ',
  'summary: ""\n',
];

const position = fc.nat(1_000_000);
const damage = fc.oneof(
  fc.record({ kind: fc.constant('delete'), at: position, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('repeat'), at: position, length: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('insert'), at: position, text: fc.constantFrom(...fragments) }),
  fc.record({
    kind: fc.constant('empty'),
    at: position,
    text: fc.constantFrom('', '>-', '|', '~', '""', '*a', '{}'),
  }),
  fc.record({ kind: fc.constant('lines'), at: position, text: fc.constantFrom('\r\n', '\r') }),
  fc.record({ kind: fc.constant('no end'), at: position }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, step: Damage): string {
  const at = step.at % (text.length + 1);
  if ('length' in step) {
    const kept = step.kind === 'delete' ? text.slice(at + step.length) : text.slice(at);
    return text.slice(0, step.kind === 'delete' ? at : at + step.length) + kept;
  }
  if (step.kind === 'no end' || !('text' in step)) return text.trimEnd();
  if (step.kind === 'insert') return text.slice(0, at) + step.text + text.slice(at);
  if (step.kind === 'lines') return text.replaceAll('\n', step.text);
  // The value of a field in a line of its own.
  const value = /(?<=\n *[\w-]+: )\S.*/g;
  value.lastIndex = at;
  const found = value.exec(text);
  return found ? text.slice(0, found.index) + step.text + text.slice(found.index + found[0].length) : text;
}

/** A pack of the fixtures with one to three damages. */
export const damagedPack = fc
  .tuple(fc.constantFrom(...packs), fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([text, steps]) => steps.reduce(damaged, text));
