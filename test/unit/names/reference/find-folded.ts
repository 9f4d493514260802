import type { Mention, NameForm } from '../../../../src/core/names';
import { EXACT, NONE, type Likeness, areAlikeAt, compareForm } from '../../../../src/core/names/form-compare';
import { FormShape, isRefused } from '../../../../src/core/names/form-shape';
import { GAP, Words } from '../../../../src/core/names/words';

/** A form that may be found, in the order given. */
interface Known extends NameForm {
  readonly shape: FormShape;
}

interface Hit {
  readonly known: Known;
  readonly likeness: Likeness;
}

/** Finds mentions with folded spelling: at each word, each stretch of words is compared with each form. */
export function findFolded(prose: string, given: readonly NameForm[]): Mention[] {
  const forms = given
    .filter(({ form }) => !isRefused(form))
    .map((form) => ({ ...form, shape: new FormShape(form.form) }))
    .filter(({ shape }) => shape.firstWord >= 0 && shape.separators < 24);
  const words = new Words(prose);
  const mentions: Mention[] = [];
  for (let first = 0; first < words.kinds.length; first++) {
    if (!words.isWord(first)) continue;
    const hits = hitsAt(prose, words, first, forms, mentions.at(-1)?.end ?? 0);
    const best = hits.reduce<Hit | undefined>(
      (one, other) => (one && !isBetter(other, one) ? one : other),
      undefined,
    );
    if (!best) continue;
    mentions.push(mentionOf(best, forms));
    while (first + 1 < words.kinds.length && (words.starts[first + 1] ?? 0) < best.likeness.end) first++;
  }
  return mentions;
}

function hitsAt(prose: string, words: Words, first: number, forms: readonly Known[], taken: number): Hit[] {
  const hits: Hit[] = [];
  for (let last = first; last < words.kinds.length; last++) {
    if (words.kinds[last] === GAP || words.slice(last).includes('\0')) break;
    if (!words.isWord(last)) continue;
    const [start, end] = [words.starts[first] ?? 0, words.ends[last] ?? 0];
    for (const known of forms) {
      const likeness = compareForm(known.shape, {
        start,
        end,
        at: () => prose.slice(start, end),
        before: () => prose.slice(0, start),
        after: () => prose.slice(end),
        measure: (text) => text.length,
      });
      if (likeness.level !== NONE && likeness.start >= taken) hits.push({ known, likeness });
    }
  }
  return hits;
}

/** Further left, longer, exact. */
function isBetter({ likeness: one }: Hit, { likeness: other }: Hit): boolean {
  if (one.start !== other.start) return one.start < other.start;
  return one.end !== other.end ? one.end > other.end : one.level > other.level;
}

/** With all that is alike. */
function mentionOf({ known, likeness }: Hit, forms: readonly Known[]): Mention {
  const alike = forms.filter(({ shape }) => areAlikeAt(likeness.level, shape, known.shape));
  return {
    start: likeness.start,
    end: likeness.end,
    entities: [...new Set(alike.map(({ entity }) => entity))],
    form: alike[0]?.form ?? '',
    folded: likeness.level !== EXACT,
  };
}
