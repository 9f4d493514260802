import type { NoteContext } from '../ledger/context';
import type { Mention } from '../names';
import type { NoteBlock } from '../markdown/block';
import { definitionHash } from '../note/citations';
import type { ReadNote } from '../markdown/note-reader';
import { allChecks } from './all-checks';
import { BlockView } from '../ledger/block-view';
import type { Check } from './check';
import type { Finding } from './finding';
import { Silenced, ignoresIn } from './ignores';
import { NoteView, type PlacedView, inNote } from '../ledger/note-view';

/** The source of a note's mentions: returns those that touch a span of it, in order. */
export interface MentionSource {
  between(start: number, end: number): readonly Mention[];
}

/** A note that was checked. */
export interface CheckedNote {
  readonly view: NoteView;
  readonly context: NoteContext;
  /** In the order of the text; offsets are UTF-16 code units from the note's beginning. */
  readonly findings: readonly Finding[];
  readonly basis: CheckBasis;
}

/** State that a check of a slightly changed text can reuse. */
export interface CheckBasis {
  /** All findings of the check. */
  readonly findings: readonly Finding[];
  /** Returns whether a code was switched on. */
  readonly isOn: (code: string) => boolean;
  /** Returns a checker that shares this note's cache; its checks do not affect this checker. */
  readonly fork: () => NoteChecker;
}

/** Cached per block until the block or its context changes. */
interface KnownBlock {
  readonly view: BlockView;
  /** Findings of the checks that read blocks. */
  found: readonly Finding[] | undefined;
}

/** The context of the cached blocks. */
interface SeenWith {
  readonly context: NoteContext;
  readonly version: number;
  readonly checks: readonly Check[];
}

/** Read at most this many blocks per step; most are cached and cost next to nothing. */
const blocksAStep = 64;

/** Checks one note repeatedly while it is being written: blocks that an edit did not touch are not checked again. */
export class NoteChecker {
  #known = new WeakMap<NoteBlock, KnownBlock>();
  #seenWith: SeenWith | undefined;

  /**
   * Checks the note in steps, so that the caller can yield between them. A note has no findings if it is not a
   * briefing note: one with `briefing` in its front matter, a citation of a record, or a definition written for one.
   *
   * @param note read by the reader that read it before the edit: blocks that stayed the same objects are cached
   * @param mentions in exactly this text, of the context's library
   * @param isOn returns whether a code is switched on
   */
  *steps(
    note: ReadNote,
    mentions: MentionSource,
    context: NoteContext,
    isOn: (code: string) => boolean,
  ): Generator<undefined, CheckedNote> {
    const checks = allChecks.filter(({ codes }) => Object.keys(codes).some(isOn));
    this.#beginWith(context, checks);
    const blocks: PlacedView[] = [];
    for (const { block, start, group, section } of note.blocks) {
      blocks.push({ start, group, section, view: this.#viewOf(block, start, mentions, context).view });
      if (blocks.length % blocksAStep === 0) yield;
    }
    const view = new NoteView(note, context.frontMatter, context.library, blocks);
    const basis = { isOn, fork: this.#forking() };
    if (!isBriefingNote(view)) return { view, context, findings: [], basis: { ...basis, findings: [] } };
    const silenced = new Silenced(note.text, ignoresIn(view));
    const findings: Finding[] = [];
    const add = (finding: Finding) => {
      if (isOn(finding.facts.code) && !silenced.has(finding.facts.code, finding)) findings.push(finding);
    };
    let looked = 0;
    for (const placed of blocks) {
      for (const finding of this.#foundIn(placed, checks, context)) add(inNote(placed, finding));
      if (++looked % blocksAStep === 0) yield;
    }
    for (const check of checks) {
      for (const finding of check.note?.(view, context) ?? []) add(finding);
      yield;
    }
    findings.sort((a, b) => a.start - b.start || a.end - b.end);
    return { view, context, findings, basis: { ...basis, findings } };
  }

  /** Returns a function that makes a checker from the cache as it is now. */
  #forking(): () => NoteChecker {
    const [known, seenWith] = [this.#known, this.#seenWith];
    return () => {
      const fork = new NoteChecker();
      fork.#known = known;
      fork.#seenWith = seenWith;
      return fork;
    };
  }

  #beginWith(context: NoteContext, checks: readonly Check[]): void {
    const was = this.#seenWith;
    const { version } = context.library;
    const isSame =
      was?.version === version &&
      was.checks.length === checks.length &&
      was.checks.every((check, index) => check === checks[index]) &&
      was.context.library === context.library &&
      was.context.frontMatter === context.frontMatter &&
      isSameStyle(was.context, context);
    if (!isSame) this.#known = new WeakMap();
    this.#seenWith = { context, version, checks };
  }

  #viewOf(block: NoteBlock, start: number, source: MentionSource, context: NoteContext): KnownBlock {
    const known = this.#known.get(block);
    const end = start + block.text.length;
    const found = source
      .between(start, end)
      .filter((mention) => mention.start >= start && mention.end <= end);
    // Markup that is opened or closed elsewhere in the note may hide a name or show it, though the block stays the same.
    if (known && isSameAs(known.view.mentions, found, start)) return known;
    const mentions = found.map((mention) => ({
      ...mention,
      start: mention.start - start,
      end: mention.end - start,
    }));
    const made: KnownBlock = { view: new BlockView(block, mentions, context), found: undefined };
    this.#known.set(block, made);
    return made;
  }

  #foundIn({ view }: PlacedView, checks: readonly Check[], context: NoteContext): readonly Finding[] {
    const known = this.#known.get(view.block);
    if (known?.found) return known.found;
    const found = checks.flatMap((check) => [...(check.block?.(view, context) ?? [])]);
    if (known) known.found = found;
    return found;
  }
}

function isSameAs(known: readonly Mention[], found: readonly Mention[], shift: number): boolean {
  return (
    known.length === found.length &&
    known.every(({ start, end, entities, form, folded }, index) => {
      const other = found[index];
      return (
        other?.start === start + shift &&
        other.end === end + shift &&
        other.form === form &&
        other.folded === folded &&
        (other.entities === entities || other.entities.join(' ') === entities.join(' '))
      );
    })
  );
}

function isSameStyle({ style: one }: NoteContext, { style: other }: NoteContext): boolean {
  const keys = ['dates', 'citations', 'format', 'language'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/**
 * Returns whether the note has `briefing` in its front matter, or cites what a pack has, or had when its definition
 * was written. Other texts are not checked.
 */
function isBriefingNote({ frontMatter, cited, definitions, text }: NoteView): boolean {
  return (
    frontMatter.exists ||
    [...cited.values()].some((records) => records.length > 0) ||
    definitions.some(({ start, end }) => definitionHash(text.slice(start, end)) !== undefined)
  );
}
