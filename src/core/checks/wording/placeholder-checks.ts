import type { Span } from '../../base/span';
import type { BlockView } from '../../ledger/block-view';
import { type Check, defineCheck } from '../check';
import { isPrompt, promptsIn } from '../prompts';

interface PlaceholderFacts {
  readonly code: 'note-placeholder';
  readonly words: string;
}

/** Markers of unfinished text, as separate words; not “TK 123”, “Super Bowl XXX”, “TK-1”. */
const words = /(?<![\p{L}\p{N}_$/-])(?:TODO|TKTK|TK|TBC|TBD|XXX|FIXME)(?![\p{L}\p{N}_/-])/gu;
/** `???`, a tab stop of a snippet, a line to be filled in */
const blanks = /(?<!\?)\?{3,}|\$\{\d{1,2}(?::[^{}\n]{0,80})?\}|_{4,}/g;
/** Words in brackets; not a link, footnote or task. */
const brackets = /(?<!\])\[([^[\]\n]{1,70})\](?![([:])/g;
const romanOrCode = new Set(['XXX', 'TK']);

/** Text that is still to be written. */
export const placeholderChecks: Check = defineCheck<PlaceholderFacts>({
  codes: { 'note-placeholder': 'warning' },
  *block(view) {
    if (!view.isOwnText) return;
    for (const { start, end } of placeholdersIn(view))
      yield { start, end, facts: { code: 'note-placeholder', words: view.text.slice(start, end) } };
  },
  *note({ text, frontMatter }) {
    for (const { value, start, end } of frontMatter.header)
      if (isPrompt(value))
        yield { start, end, facts: { code: 'note-placeholder', words: text.slice(start, end) } };
  },
  describe: ({ words: found }, l10n) =>
    l10n.t('“{0}” is left from writing: fill it in, or remove it.', found),
  fixes: ({ start, end, facts }, _note, _context, l10n) => [
    {
      title: l10n.t('Go to “{0}”', facts.words),
      edits: [],
      preferred: false,
      action: { kind: 'select', start, end },
    },
  ],
});

function placeholdersIn(view: BlockView): Span[] {
  const { text, prose } = view;
  const found: Span[] = promptsIn(text);
  const { wording } = view.language;
  for (const { 0: word, index: start } of [...prose.matchAll(words), ...prose.matchAll(blanks)]) {
    const end = start + word.length;
    if (romanOrCode.has(word) && isInName(prose, start, end)) continue;
    if (word.startsWith('_') && wording.isForSigning(prose)) continue;
    found.push({ start, end });
  }
  if (text.includes('['))
    for (const { 0: whole, 1: inner = '', index: start } of text.matchAll(brackets)) {
      if (!wording.isPlaceholder(inner)) continue;
      const end = start + whole.length;
      // Brackets that are blank in the prose are in code or a comment.
      const isProse = prose.slice(start + 1, end - 1) === whole.slice(1, -1);
      if (isProse && !found.some((one) => one.start < end && start < one.end)) found.push({ start, end });
    }
  // A tab stop alone on its line or in its cell; elsewhere “$1” is an amount.
  const stop = /^[\s|]*(\$\d)[\s|]*$/.exec(prose);
  if (stop?.[1] !== undefined) {
    const start = prose.indexOf(stop[1]);
    found.push({ start, end: start + 2 });
  }
  return found.filter((span) => !view.isQuoted(span)).sort((a, b) => a.start - b.start);
}

function isInName(prose: string, start: number, end: number): boolean {
  return (
    // eslint-disable-next-line regexp/no-super-linear-move -- of no more than 30 units
    /\p{Lu}[\p{L}.]* $/u.test(prose.slice(Math.max(0, start - 30), start)) ||
    /^ (?:\p{Lu}\p{L}|\d)/u.test(prose.slice(end, end + 4))
  );
}
