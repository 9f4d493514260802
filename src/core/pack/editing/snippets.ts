import type { Field, FieldsShape, Shape } from '../shape';

/** Text as itself in a snippet, where `$`, `}` and `\` mean something. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** Returns the snippet inserted with a key: the colon, and the beginning of its value. */
export function keySnippet(key: string, field: Field, flow: boolean): string {
  return `${key}:${valueSnippet(field, flow)}`;
}

function valueSnippet({ shape }: Field, flow: boolean): string {
  switch (shape.kind) {
    case 'point':
      return ' [${1:longitude}, ${2:latitude}]';
    case 'list':
      return listSnippet(shape.of, flow);
    case 'records':
    case 'ref-map':
      return flow ? ' { $0 }' : '\n  $0';
    case 'passages':
      return flow ? ' { 1: { gist: $0 } }' : '\n  1: { gist: $0 }';
    // A sentence may begin with a brace, which is YAML's own without the quotes.
    case 'text':
      return shape.isSentence ? ' "$0"' : ' $0';
    default:
      return ' $0';
  }
}

function listSnippet(of: Shape, flow: boolean): string {
  // One item may stand without its brackets.
  if (['citation', 'ref', 'same-as'].includes(of.kind)) return ' $0';
  if (of.kind !== 'fields' || of.short !== undefined)
    return flow || of.kind !== 'fields' ? ' [$0]' : '\n  - $0';
  return flow ? ` [{ ${requiredSnippet(of)} }]` : `\n  - ${requiredSnippet(of, '\n    ')}`;
}

/** The fields that must be there, each with a stop for its value. */
export function requiredSnippet(shape: FieldsShape, separator = ', '): string {
  const required = Object.entries(shape.fields).filter(([, { required }]) => required);
  return required.map(([key, field], index) => `${key}: ${stop(field, index + 1)}`).join(separator);
}

/** An item of a list, with the fields that it must have. */
export function itemSnippet(shape: FieldsShape): string {
  return shape.short === undefined ? `- ${requiredSnippet(shape, '\n  ')}` : '- $0';
}

/** A record with its id and the fields that it must have. */
export function recordSnippet(id: string, shape: FieldsShape): string {
  const required = Object.entries(shape.fields).filter(([, { required }]) => required);
  const lines = required.map(([key, field], index) => `  ${key}: ${stop(field, index + 2)}`);
  return [`\${1:${escapeSnippet(id)}}:`, ...lines].join('\n');
}

function stop({ shape }: Field, index: number): string {
  if (shape.kind === 'choice') return `\${${index}|${shape.of.map(escapeChoice).join(',')}|}`;
  return shape.kind === 'text' && shape.isSentence ? `"\${${index}}"` : `\${${index}}`;
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
