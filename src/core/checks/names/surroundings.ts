import type { Span } from '../../base/span';
import type { BlockView } from '../../ledger/block-view';

/** Search for an opening bracket at most this far before a mention, in UTF-16 code units. */
const farthest = 300;
/**
 * Returns whether a form is given beside another of the same actor or place: in brackets after it, with it in
 * brackets, or after words such as “also”.
 *
 * @param meant the id that each mention of the block means
 */
export function isGlossed(view: BlockView, index: number, meant: readonly (string | undefined)[]): boolean {
  const mention = view.mentions[index];
  if (!mention) return false;
  const { prose } = view;
  const before = prose.slice(Math.max(0, mention.start - farthest), mention.start);
  if (view.language.wording.leadsToOtherForm(before)) return true;
  const open = before.lastIndexOf('(');
  if (open > before.lastIndexOf(')')) {
    const at = mention.start - before.length + open;
    const named = view.mentions.findLastIndex(({ end }) => end <= at);
    const other = view.mentions[named];
    if (other && meant[named] === meant[index] && isBlank(prose.slice(other.end, at))) return true;
  }
  const next = view.mentions[index + 1];
  return (
    next !== undefined &&
    meant[index + 1] === meant[index] &&
    /^['’]?\s*\($/.test(prose.slice(mention.end, next.start))
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Returns whether a hyphen joins the mention to a word before it, which makes it an adjective: “pro-Assad”. */
export function isInCompound({ prose }: BlockView, { start }: Span): boolean {
  return /[\p{L}\p{N}][-‐‑]$/u.test(prose.slice(Math.max(0, start - 2), start));
}
