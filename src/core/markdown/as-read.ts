import { Parser } from 'htmlparser2';
import type { Span } from '../base/span';

/** What is not seen: soft hyphens, joiners, marks that give leave to break. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** A label, or what stands in the brackets of a citation. */
const citation = /\[(?:\^[^\]\s]*|[^[\]@]*@[^[\]]*)\]/y;
const linkEnd = /\]\([^()]*\)/y;
const tag = /<!--[\s\S]*?-->|<[^<>]*>/y;
/** Elements that stand apart from the words beside them. */
const apart = new Set('br p div li td th tr ul ol hr blockquote'.split(' '));

/** A text without what is not seen, blanks as one. */
export function asSeen(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ');
}

/**
 * A stretch of a block as a person reads it: without tags, marks and labels, with entities as what they stand for. Brackets
 * that are no link stay: in a quotation they tell what was put in or left out.
 */
export function asRead(
  { text, prose }: { readonly text: string; readonly prose: string },
  span: Span,
): string {
  const written = text.slice(span.start, span.end);
  if (written === prose.slice(span.start, span.end) && !written.includes('&')) return asSeen(written);
  let html = '';
  for (let at = span.start; at < span.end;) {
    const character = text.charAt(at);
    if (character === prose.charAt(at) || /\s/.test(character)) {
      html += character === '<' ? '&lt;' : character;
      at++;
      continue;
    }
    const label = matched(citation, text, at);
    const link = matched(linkEnd, text, at);
    const element = matched(tag, text, at);
    if (link > 0) html = withoutLast(html, '[');
    if (element > 0) html += text.slice(at, at + element);
    else if (label + link === 0 && /[[\]]/.test(character)) html += character;
    at += Math.max(1, label, link, element);
  }
  return asSeen(textOf(html));
}

function matched(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function withoutLast(text: string, character: string): string {
  const at = text.lastIndexOf(character);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
}

function textOf(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext(part) {
      text += part;
    },
    onopentagname(name) {
      if (apart.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}
