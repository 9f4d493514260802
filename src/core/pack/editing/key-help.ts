import type { Span } from '../../base/span';
import { cursorAt } from './cursor';
import { pack } from '../format';
import type { Field, FieldsShape, Shape } from '../shape';

/** The help of the format for a key. */
export interface KeyHelp extends Span {
  /** Markdown, without anything from the pack. */
  readonly markdown: string;
}

/**
 * Help on the key at the offset; `undefined` where no key of the format stands.
 *
 * @param format as for `cursorAt`
 */
export function keyHelpAt(text: string, offset: number, format: FieldsShape = pack): KeyHelp | undefined {
  const cursor = cursorAt(text, offset, format);
  if (cursor?.role !== 'key' || !cursor.field || !cursor.hasColon) return undefined;
  const { word, field } = cursor;
  return { ...word, markdown: helpOf(text.slice(word.start, word.end), field) };
}

/** "**verification** (required) — How sure it is." and what may stand there. */
export function helpOf(key: string, { doc, required, shape }: Field): string {
  const head = `**${key}**${required ? ' (required)' : ''} — ${doc}`;
  return [head, expectation(shape)].filter(Boolean).join('\n\n');
}

/** Returns the values allowed after the key, in a line of Markdown; empty if the help says it all. */
function expectation(shape: Shape): string {
  switch (shape.kind) {
    case 'choice':
      return `One of ${codes(shape.of)}.`;
    case 'flag':
      return 'One of `true`, `false`.';
    case 'date':
      return 'A date as precise as it is known: `2024-12-02`, `2024-11`, `2011`, `2015/..`, `2024-11-29~`, `2024-12?`.';
    case 'ref':
      return `The id of ${alternatives(shape.to)}.`;
    case 'same-as':
      return `A Wikidata id such as \`Q44329\`, or ${alternatives(shape.to)} of another pack as \`pack/${shape.to.join('` or `pack/')}\`.`;
    case 'ref-map':
      return `Ids of ${shape.to.join('s or ')}s, each with a few words.`;
    case 'citation':
      return '`source#passage`.';
    case 'list':
      return ['citation', 'ref', 'same-as', 'choice'].includes(shape.of.kind)
        ? `${expectation(shape.of)} Several in a list.`
        : '';
    case 'fields':
    case 'records':
      return `Fields: ${codes(Object.keys(shape.kind === 'records' ? shape.of.fields : shape.fields))}.`;
    default:
      return '';
  }
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function alternatives(kinds: readonly string[]): string {
  return kinds.map((kind) => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`)).join(' or ');
}
