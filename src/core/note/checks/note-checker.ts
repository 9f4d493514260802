import type { Mention } from '../../names';
import type { NoteBlock } from '../reading/block';
import { NoteReader } from '../reading/note-reader';
import { allChecks } from './all-checks';
import { BlockView } from './block-view';
import type { Check, CheckContext } from './check';
import type { Finding } from './finding';
import { Silenced, ignoresIn } from './ignores';
import { NoteView, type PlacedView, inNote } from './note-view';

/** Where the mentions of a note come from: those that touch a stretch of it, in order. */
export interface MentionSource {
  between(start: number, end: number): readonly Mention[];
}

/** A note that was checked. */
export interface CheckedNote {
  readonly view: NoteView;
  readonly context: CheckContext;
  /** In the order of the text; offsets are UTF-16 code units from the note's beginning. */
  readonly findings: readonly Finding[];
}

/** What is known of a block as long as neither it nor what it is seen with changes. */
interface KnownBlock {
  readonly view: BlockView;
  readonly found: Map<Check, readonly Finding[]>;
}

/**
 * Checks one note again and again while it is written: what an edit did not touch is not looked at again.
 */
export class NoteChecker {
  readonly #reader = new NoteReader();
  #known = new WeakMap<NoteBlock, KnownBlock>();
  #seenWith: { readonly context: CheckContext; readonly version: number } | undefined;

  /**
   * In steps, between which others may have their turn. A note that is no briefing note, which neither says that it is one
   * in its front matter nor cites a record, has no findings.
   *
   * @param mentions in just this text, of the context's library
   * @param isOn whether anybody wants to know of a code
   */
  *steps(
    text: string,
    mentions: MentionSource,
    context: CheckContext,
    isOn: (code: string) => boolean,
  ): Generator<undefined, CheckedNote> {
    this.#beginWith(context);
    const read = this.#reader.read(text);
    const checks = allChecks.filter(({ codes }) => Object.keys(codes).some(isOn));
    const blocks: PlacedView[] = [];
    for (const { block, ...place } of read.blocks) {
      blocks.push({ ...place, view: this.#viewOf(block, place.start, mentions, context).view });
      yield;
    }
    const view = new NoteView(read, context.matter, context.library, blocks);
    if (!isBriefingNote(view)) return { view, context, findings: [] };
    const silenced = new Silenced(text, ignoresIn(view));
    const findings: Finding[] = [];
    const add = (finding: Finding) => {
      if (isOn(finding.facts.code) && !silenced.has(finding.facts.code, finding)) findings.push(finding);
    };
    for (const placed of blocks) {
      for (const check of checks)
        for (const finding of this.#foundIn(placed, check, context)) add(inNote(placed, finding));
      yield;
    }
    for (const check of checks) {
      for (const finding of check.note?.(view, context) ?? []) add(finding);
      yield;
    }
    return { view, context, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  #beginWith(context: CheckContext): void {
    const was = this.#seenWith;
    const { version } = context.library;
    const isSame =
      was?.version === version &&
      was.context.library === context.library &&
      was.context.matter === context.matter &&
      isSameStyle(was.context, context);
    if (!isSame) this.#known = new WeakMap();
    this.#seenWith = { context, version };
  }

  #viewOf(block: NoteBlock, start: number, source: MentionSource, context: CheckContext): KnownBlock {
    const known = this.#known.get(block);
    if (known) return known;
    const end = start + block.text.length;
    const mentions = source
      .between(start, end)
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    const made = { view: new BlockView(block, mentions, context), found: new Map<Check, Finding[]>() };
    this.#known.set(block, made);
    return made;
  }

  #foundIn({ view }: PlacedView, check: Check, context: CheckContext): readonly Finding[] {
    if (!check.block) return [];
    const known = this.#known.get(view.block);
    const before = known?.found.get(check);
    if (before) return before;
    const found = [...check.block(view, context)];
    known?.found.set(check, found);
    return found;
  }
}

function isSameStyle({ style: one }: CheckContext, { style: other }: CheckContext): boolean {
  return one.dates === other.dates && one.citations === other.citations && one.format === other.format;
}

/** Whether the note says that it is one, or cites what a pack has. Other texts are not ours to judge. */
function isBriefingNote({ matter, cited }: NoteView): boolean {
  return matter.exists || [...cited.values()].some((records) => records.length > 0);
}
