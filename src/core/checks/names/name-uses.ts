import type { NoteContext } from '../../ledger/context';
import type { BlockView } from '../../ledger/block-view';
import type { NoteView } from '../../ledger/note-view';
import { lookalikesIn } from './lookalikes';
import { type WrittenName, writtenNames } from './written-names';

/** A name in the note. Offsets from the note's beginning. */
export interface PlacedName {
  readonly name: WrittenName;
  readonly start: number;
  readonly end: number;
}

/** The forms of one name in a note. */
export interface NameUse {
  readonly id: string;
  /** The writer's own mentions, in order. */
  readonly judged: readonly PlacedName[];
  /** True if they are in several forms that can stand for each other: long ones, or short ones. */
  readonly isMixed: boolean;
  /** The first mention, if it is short and should not be; otherwise `undefined`. */
  readonly first: PlacedName | undefined;
}

interface Gathered {
  id: string;
  judged: PlacedName[];
  isMixed: boolean;
  /** The first of those in the long form, and in the short one. */
  long: WrittenName | undefined;
  short: WrittenName | undefined;
  first: PlacedName | undefined;
  isNamed: boolean;
}

/** Returns the names of a note, in the order of their first mentions. */
export function usesIn(note: NoteView, context: NoteContext): Iterable<NameUse> {
  const uses = new Map<string, Gathered>();
  for (const { view, start } of note.blocks) {
    if (view.mentions.length === 0) continue;
    for (const name of writtenNames(view, context)) {
      let use = uses.get(name.id);
      if (!use) uses.set(name.id, (use = begun(name.id)));
      const placed = { name, start: start + name.start, end: start + name.end };
      if (name.isJudged && name.role !== 'variant' && name.role !== 'twin') {
        use.judged.push(placed);
        const like = name.role === 'short' ? (use.short ??= name) : (use.long ??= name);
        if (like.form !== name.form) use.isMixed = true;
      }
      if (use.isNamed) continue;
      const says = names(name) ? 'named' : shortMention(name, view, context);
      if (says === 'first') use.first = placed;
      if (says !== 'nothing') use.isNamed = true;
    }
  }
  return uses.values();
}

function begun(id: string): Gathered {
  return {
    id,
    judged: [],
    isMixed: false,
    long: undefined,
    short: undefined,
    first: undefined,
    isNamed: false,
  };
}

/** Returns whether the mention identifies who is meant: in full, or in a form longer than that for later mentions. */
function names({ role, forms, written, isJudged }: WrittenName): boolean {
  if (!forms.hasShort || forms.kept !== undefined) return true;
  // A variant is already reported.
  return role === 'variant' ? isJudged || !forms.isShort(written) : role !== 'short';
}

/**
 * Returns `first` for a short form that should be in full, `named` if the context identifies who is meant, and
 * `nothing` for a mention that does not count.
 */
function shortMention(
  name: WrittenName,
  view: BlockView,
  context: NoteContext,
): 'first' | 'named' | 'nothing' {
  const { start, end, id, mention } = name;
  const { prose } = view;
  const { kind } = view.block;
  if (!name.isJudged || kind === 'heading' || kind === 'row') return 'nothing';
  // “Assad-era”
  if (/^[-‐‑–]\p{L}/u.test(prose.slice(end, end + 2))) return 'nothing';
  const before = prose.slice(Math.max(0, start - 30), start);
  // “(HTS)” and “HTS (…)” explain the short form.
  if (/\(\s*$/.test(before) || /^\s*\(/.test(prose.slice(end, end + 3)) || isAfterTitle(view, before))
    return 'named';
  const sentence = view.sentences.find((one) => start < one.end);
  const isInFull = writtenNames(view, context).some(
    (other) =>
      other.mention !== mention &&
      other.id === id &&
      names(other) &&
      sentence !== undefined &&
      other.start >= sentence.start &&
      other.start < sentence.end,
  );
  const isLookalike = lookalikesIn(view, context).some((one) => one.start < end && start < one.end);
  return isInFull || isLookalike ? 'named' : 'first';
}

function isAfterTitle({ language }: BlockView, before: string): boolean {
  const word = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}-]*)\.?\s$/u.exec(before)?.[1];
  return word !== undefined && language.names.isTitle(word);
}
