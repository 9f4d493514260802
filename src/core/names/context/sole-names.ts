import { MENTION_FIELDS, type Mention, type NameFinder } from '../finder';
import { EXACT, FOLDED } from '../form-compare';
import { isInCapitals } from '../form-shape';
import { type FormSense, mentionStart } from './longer-name';

/** Indices of a mention's end, and of the level that says if only folding joins it, among its numbers. */
const [END, LEVEL] = [1, 3];

/**
 * A finder that leaves out of what another finds the parts of longer names, and has a mention begin with what belongs to
 * it, as `longer-name.ts` tells; such a mention is `folded`.
 */
export class SoleNameFinder implements NameFinder {
  /** @param senseOf the form that a mention was recognised by */
  constructor(
    private readonly finder: NameFinder,
    private readonly senseOf: (mention: Mention) => FormSense,
  ) {}

  scan(prose: string, text: string): Int32Array {
    const scanned = this.finder.scan(prose, text);
    let kept = 0;
    let last: Mention | undefined;
    let next = this.#mentionAt(scanned, 0);
    for (let from = 0; next; from += MENTION_FIELDS) {
      const mention = next;
      next = this.#mentionAt(scanned, from + MENTION_FIELDS);
      const start = this.#startOf(text, mention, last, next);
      last = mention;
      if (start === undefined) continue;
      // “Bashar” and “Assad”, each a form of his, are one mention.
      while (kept > 0 && (scanned[kept + END - MENTION_FIELDS] ?? 0) > start) kept -= MENTION_FIELDS;
      if (kept !== from) scanned.copyWithin(kept, from, from + MENTION_FIELDS);
      if (start < mention.start) {
        scanned[kept] = start;
        if (scanned[kept + LEVEL] === EXACT) scanned[kept + LEVEL] = FOLDED;
      }
      kept += MENTION_FIELDS;
    }
    return scanned.subarray(0, kept);
  }

  mention(scanned: Int32Array, index: number, shift: number): Mention {
    return this.finder.mention(scanned, index, shift);
  }

  #mentionAt(scanned: Int32Array, index: number): Mention | undefined {
    return index < scanned.length ? this.finder.mention(scanned, index, 0) : undefined;
  }

  #startOf(text: string, mention: Mention, last?: Mention, next?: Mention): number | undefined {
    const { start, end } = mention;
    const sense = this.senseOf(mention);
    const known = { before: last?.end ?? -1, after: next?.start ?? -1 };
    const isRaised = mention.folded && isCased(mention.form) && isInCapitals(text.slice(start, end));
    return mentionStart(text, { start, end, sense, known, isRaised });
  }
}

/** Returns whether a form is one word with small letters, whose case counts. */
function isCased(form: string): boolean {
  return /\p{Ll}/u.test(form) && !/[\s\p{Pd}]/u.test(form);
}
