import { languageOf } from '../language';
import type { Language } from '../language/language';
import type { FoundDate } from '../language/found';
import type { LibraryRecord } from '../library';
import type { Mention } from '../names';
import type { Span } from '../base/span';
import { QuotationReader } from '../language/quotations';
import type { NoteBlock, NoteSentence } from '../markdown/block';
import { SpanSet } from '../base/spans';
import type { CheckContext } from './check';

/** A date that a sentence tells, in the block. */
export type NoteDate = FoundDate;

/**
 * A block of a note with what the packs know of it. All offsets are UTF-16 code units from the block's beginning. What is
 * asked for is worked out once.
 */
export class BlockView {
  #quotations: readonly Span[] | undefined;
  #exempt: SpanSet | undefined;
  #own: string | undefined;
  #dates: ReadonlyMap<NoteSentence, readonly NoteDate[]> | undefined;
  readonly #records = new Map<string, readonly LibraryRecord[]>();

  constructor(
    readonly block: NoteBlock,
    /** Of known actors and places, in order. */
    readonly mentions: readonly Mention[],
    private readonly context: CheckContext,
  ) {}

  /** The language that the note is written in. */
  get language(): Language {
    return languageOf(this.context.matter.language?.value);
  }

  get text(): string {
    return this.block.text;
  }

  get prose(): string {
    return this.block.prose;
  }

  get sentences(): readonly NoteSentence[] {
    return this.block.sentences;
  }

  /** Whether the checks of language look at it: not at block quotations, definitions and comments. */
  get isOwnText(): boolean {
    const { kind, isQuoted } = this.block;
    return !isQuoted && kind !== 'definition' && kind !== 'comment';
  }

  /** What stands between quotation marks, marks included. */
  get quotations(): readonly Span[] {
    return (this.#quotations ??= new QuotationReader(this.prose, this.mentions, this.language.pluralEnding)
      .read({ start: 0, end: this.prose.length })
      .sort((a, b) => a.start - b.start));
  }

  /** The prose with blanks for what stands between quotation marks: the writer's own words. */
  get own(): string {
    if (this.#own !== undefined) return this.#own;
    let own = this.prose;
    for (const { start, end } of this.quotations)
      own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
    return (this.#own = own);
  }

  /** Whether a part of the stretch stands between quotation marks. */
  isQuoted(span: Span): boolean {
    this.#exempt ??= new SpanSet(this.quotations);
    return this.#exempt.touches(span);
  }

  /** The dates that a sentence tells in its own words, relative ones counted from the note's cut-off. */
  datesIn(sentence: NoteSentence): readonly NoteDate[] {
    this.#dates ??= new Map();
    const known = this.#dates.get(sentence);
    if (known) return known;
    const { start, end } = sentence;
    const { matter, style } = this.context;
    const { dates } = this.language;
    const order = dates.dayOrderIn(style.dates);
    const found = dates.datesIn(this.own.slice(start, end), matter.asOf?.value, order).map((date) => ({
      ...date,
      start: start + date.start,
      end: start + date.end,
    }));
    (this.#dates as Map<NoteSentence, readonly NoteDate[]>).set(sentence, found);
    return found;
  }

  /** The mentions that begin in a sentence. */
  mentionsIn({ start, end }: Span): readonly Mention[] {
    return this.mentions.filter((mention) => mention.start >= start && mention.start < end);
  }

  /** The records that a label means: more than one where packs share the id. */
  recordsNamed(label: string): readonly LibraryRecord[] {
    const known = this.#records.get(label) ?? this.context.library.recordsNamed(label);
    this.#records.set(label, known);
    return known;
  }

  /** The records that a sentence cites, each once; those of a label that means several are all among them. */
  recordsCitedIn({ citations }: NoteSentence): readonly LibraryRecord[] {
    const records = citations.flatMap(({ label }) => this.recordsNamed(label));
    return [...new Map(records.map((record) => [record.key, record])).values()];
  }
}
