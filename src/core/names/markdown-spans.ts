import { matchAt, runEnd } from './markdown-starts';

// Each of these returns where the construct ends that begins at the offset, or -1 if none does. All stop at whatever
// could begin another of the same kind, or after a fixed count: a text full of openings is still read in linear time.

const WHITE = /\s/;
const AUTOLINK = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
const TAG_NAME = /<\/?[a-z][a-z0-9-]*(?=[\s/>])/iy;
const LABEL = /\[(?:[^\\[\]]|\\.){0,999}\]/sy;
const FOOTNOTE = /\[\^[^\s[\]]{1,999}\]/y;
const WIKI_LINK = /\[\[[^[\]\n]{1,999}\]\]/y;
const MAIL_DOMAIN = /@(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,63}/iy;
const MAIL_LOCAL = /[\w.%+-]/;
const CITATION =
  /@(?:\{[^{}\s]{1,999}\}|[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,999})/uy;
const CITATION_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;
const URL_END = /[\s<>"`|]/;
const MAX_DEPTH = 32;

function endOf(sticky: RegExp, text: string, at: number): number {
  const { length } = matchAt(sticky, text, at);
  return length > 0 ? at + length : -1;
}

export const footnoteEnd = (text: string, at: number): number => endOf(FOOTNOTE, text, at);
export const wikiLinkEnd = (text: string, at: number): number => endOf(WIKI_LINK, text, at);
export const autolinkEnd = (text: string, at: number): number => endOf(AUTOLINK, text, at);

/** `<b title="x">` */
export function tagEnd(text: string, at: number): number {
  let quote = '';
  for (let end = at + Math.max(matchAt(TAG_NAME, text, at).length, 1); end < text.length; end++) {
    const unit = text.charAt(end);
    if (end === at + 1 || unit === '<') return -1;
    if (unit === '>' && quote === '') return end + 1;
    if (unit === quote) quote = '';
    else if (quote === '' && (unit === '"' || unit === "'")) quote = unit;
  }
  return -1;
}

/** `[label]` after a link's text; before a target it would be the next link's text. */
export function labelEnd(text: string, at: number): number {
  const end = endOf(LABEL, text, at);
  return end > 0 && text.charAt(end) === '(' && targetEnd(text, end) > 0 ? -1 : end;
}

/** `(target "title")`, from its opening parenthesis. */
export function targetEnd(text: string, at: number): number {
  const start = skipWhite(text, at + 1);
  const target = text.charAt(start) === '<' ? closeOf(text, start, '>', '<\n') : bareTargetEnd(text, start);
  if (target < 0) return -1;
  let end = skipWhite(text, target);
  if (end > target) {
    const opening = text.charAt(end);
    if (opening === '"' || opening === "'") end = closeOf(text, end, opening, '');
    else if (opening === '(') end = closeOf(text, end, ')', '(');
    if (end < 0) return -1;
    end = skipWhite(text, end);
  }
  return text.charAt(end) === ')' ? end + 1 : -1;
}

function bareTargetEnd(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charAt(end);
    if (WHITE.test(unit)) break;
    if (unit === '\\') end++;
    else if (unit === '(' && ++depth > MAX_DEPTH) return -1;
    else if (unit === ')' && --depth < 0) return end;
  }
  return depth === 0 ? end : -1;
}

function closeOf(text: string, at: number, closing: string, forbidden: string): number {
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.charAt(end);
    if (unit === closing) return end + 1;
    if (forbidden.includes(unit)) return -1;
    if (unit === '\\') end++;
  }
  return -1;
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITE.test(text.charAt(at))) at++;
  return at;
}

/** `https://…` or `www.…`, from where it is known to be one. */
export function urlEnd(text: string, at: number): number {
  let round = 0;
  let square = 0;
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charAt(end);
    if (URL_END.test(unit)) break;
    if (unit === '(') round++;
    else if (unit === '[') square++;
    else if ((unit === ')' && --round < 0) || (unit === ']' && --square < 0)) break;
  }
  return end;
}

/** The e-mail address around the `@`, or the citation `@id` that begins with it. */
export function atSignSpan(text: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  while (start > 0 && MAIL_LOCAL.test(text.charAt(start - 1))) start--;
  let end = start < at ? endOf(MAIL_DOMAIN, text, at) : -1;
  if (end > 0) return { start, end };
  if (CITATION_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  end = endOf(CITATION, text, at);
  return end > 0 ? { start: at, end } : undefined;
}

/** Looks up the backticks that close a code span; to be asked from left to right. */
export function closingTicks(text: string): (at: number) => number {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`'); at >= 0;) {
    const end = runEnd(text, at);
    const sameLength = runs.get(end - at);
    if (sameLength) sameLength.push(at);
    else runs.set(end - at, [at]);
    at = text.indexOf('`', end);
  }
  for (const starts of runs.values()) starts.reverse();
  return (at) => {
    const end = runEnd(text, at);
    const starts = runs.get(end - at) ?? [];
    while ((starts.at(-1) ?? end) < end) starts.pop();
    const close = starts.at(-1);
    return close === undefined ? -1 : close + end - at;
  };
}
