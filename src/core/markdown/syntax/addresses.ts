import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { matchAt } from './text-scan';

const beginning = /(?:https?:\/\/|www\.)(?=[\p{L}\p{N}[])/iuy;
const end = /[\s<>"`|]/;
/** The stop of a sentence and marks of emphasis around an address are no part of it. */
const trailing = '?!.,:;*_~\'"';

/** Addresses without marks around them, as the preview of VS Code links them: up to a bracket that they did not open. */
export const addresses: MarkdownConfig = {
  parseInline: [{ name: 'Address', before: 'Autolink', parse }],
};

function parse(context: InlineContext, next: number, at: number): number {
  const unit = next | 0x20;
  if (unit !== 0x68 && unit !== 0x77) return -1; // h, w
  const { text, offset } = context;
  const start = at - offset;
  if (/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start))) return -1;
  const opening = matchAt(beginning, text, start).length;
  if (opening === 0) return -1;
  const stop = addressEnd(text, start + opening);
  return context.addElement(context.elt('URL', at, offset + stop));
}

function addressEnd(text: string, from: number): number {
  let round = 0;
  let square = 0;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charAt(at);
    if (end.test(unit)) break;
    if (unit === '(') round++;
    else if (unit === '[') square++;
    else if ((unit === ')' && --round < 0) || (unit === ']' && --square < 0)) break;
  }
  while (at > from && trailing.includes(text.charAt(at - 1))) at--;
  return at;
}
