import type { NoteContext } from './context';
import { languageOf } from '../language';
import type { Language } from '../language/language';
import type { Attribution, Clause } from '../language/clauses';
import type { FoundDate } from '../language/found';
import type { LibraryRecord } from '../library';
import type { Mention } from '../names';
import type { Span } from '../base/span';
import { QuotationReader } from '../language/quotations';
import type { NoteBlock, NoteSentence } from '../markdown/block';
import { SpanSet } from '../base/spans';

/** A date that a sentence gives, with offsets in the block. */
export type NoteDate = FoundDate;

/**
 * A block of a note with what the packs know of it. All offsets are UTF-16 code units from the block's beginning.
 * Results are computed on first use and cached.
 */
export class BlockView {
  #quotations: readonly Span[] | undefined;
  #exempt: SpanSet | undefined;
  #own: string | undefined;
  #dates: Map<string, readonly NoteDate[]> | undefined;
  #clauses: Map<string, readonly Clause[]> | undefined;
  readonly #records = new Map<string, readonly LibraryRecord[]>();

  constructor(
    readonly block: NoteBlock,
    /** Mentions of known actors and places, in order. */
    readonly mentions: readonly Mention[],
    private readonly context: NoteContext,
  ) {}

  /** The language that the note is written in. */
  get language(): Language {
    return languageOf(this.context.frontMatter.language?.value);
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

  /** True if the checks of language read the block: false for block quotations, definitions and comments. */
  get isOwnText(): boolean {
    const { kind, isQuoted } = this.block;
    return !isQuoted && kind !== 'definition' && kind !== 'comment';
  }

  /** Spans of the text between quotation marks, marks included. */
  get quotations(): readonly Span[] {
    return (this.#quotations ??= new QuotationReader(this.prose, this.mentions, this.language.pluralEnding)
      .read({ start: 0, end: this.prose.length })
      .sort((a, b) => a.start - b.start));
  }

  /** The prose with blanks in place of quotations, marks included: the writer's own words. */
  get own(): string {
    if (this.#own !== undefined) return this.#own;
    let own = this.prose;
    for (const { start, end } of this.quotations)
      own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
    return (this.#own = own);
  }

  /** Returns whether any part of the span is between quotation marks. */
  isQuoted(span: Span): boolean {
    this.#exempt ??= new SpanSet(this.quotations);
    return this.#exempt.touches(span);
  }

  /** Returns the dates that a sentence gives in its own words; relative dates are counted from the note's cut-off. */
  datesIn({ start, end }: Span): readonly NoteDate[] {
    this.#dates ??= new Map();
    const key = `${start}-${end}`;
    const known = this.#dates.get(key);
    if (known) return known;
    const { frontMatter, style } = this.context;
    const { dates } = this.language;
    const order = dates.dayOrderIn(style.dates);
    const found = dates.datesIn(this.own.slice(start, end), frontMatter.asOf?.value, order).map((date) => ({
      ...date,
      start: start + date.start,
      end: start + date.end,
    }));
    this.#dates.set(key, found);
    return found;
  }

  /** Returns the clauses of a sentence, with offsets in the block; a quotation is one word. */
  clausesIn({ start, end }: Span): readonly Clause[] {
    this.#clauses ??= new Map();
    const key = `${start}-${end}`;
    let clauses = this.#clauses.get(key);
    if (!clauses) this.#clauses.set(key, (clauses = this.#readClauses({ start, end })));
    return clauses;
  }

  #readClauses({ start, end }: Span): readonly Clause[] {
    const inside = (spans: readonly Span[]) =>
      spans.flatMap((span) => (span.start >= start && span.end <= end ? shifted(span, -start) : []));
    // Bars between cells are blanks in the prose.
    const words =
      this.block.kind === 'row'
        ? this.prose
            .slice(start, end)
            .replace(/ /g, (blank, at: number) => (this.text.charAt(start + at) === '|' ? '|' : blank))
        : this.prose.slice(start, end);
    const found = this.language.clauses.clausesOf(words, inside(this.mentions), inside(this.quotations));
    const known = new Map<Attribution, Attribution>();
    const attribution = (one: Attribution): Attribution => {
      const moved = known.get(one) ?? { ...shifted(one, start), who: one.who && shifted(one.who, start) };
      known.set(one, moved);
      return moved;
    };
    return found.map((clause) => ({
      ...shifted(clause, start),
      subject: clause.subject && shifted(clause.subject, start),
      verb: clause.verb && shifted(clause.verb, start),
      verbHead: clause.verbHead && shifted(clause.verbHead, start),
      attributions: clause.attributions.map(attribution),
      brings: clause.brings && attribution(clause.brings),
    }));
  }

  /** The mentions that begin in a sentence. */
  mentionsIn({ start, end }: Span): readonly Mention[] {
    return this.mentions.filter((mention) => mention.start >= start && mention.start < end);
  }

  /** Returns the records that a label can mean: more than one if packs share the id. */
  recordsNamed(label: string): readonly LibraryRecord[] {
    const known = this.#records.get(label) ?? this.context.library.recordsNamed(label);
    this.#records.set(label, known);
    return known;
  }

  /** Returns the records that a sentence cites, each once, with all records of an ambiguous label. */
  recordsCitedIn({ citations }: NoteSentence): readonly LibraryRecord[] {
    const records = citations.flatMap(({ label }) => this.recordsNamed(label));
    return [...new Map(records.map((record) => [record.key, record])).values()];
  }
}

function shifted<Part extends Span>(span: Part, by: number): Part {
  return { ...span, start: span.start + by, end: span.end + by };
}
