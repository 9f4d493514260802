import type { Span } from '../base/span';
import type { Citation, Declared } from './shape';
import { mostSimilar } from '../base/similar';
import { suggestCitation } from './problems/suggest';

/** Comparisons of words in one pack: enough for every mistake of a person, an end for a file made of mistakes. */
const maxComparisons = 50_000;

/**
 * The ids of one pack, gathered before its records are read so that a reference may point forward. A record that turns
 * out to be bad stays declared: one fault is reported once, not again at each reference to it.
 */
export class Declarations {
  private readonly ids = new Map<string, { span: Span; kind: Declared }>();
  private readonly sources = new Map<string, ReadonlySet<string>>();
  private comparisons = 0;

  declare(id: string, kind: Declared, span: Span): void {
    this.ids.set(id, { kind, span });
  }

  /** Returns the span of the id's first declaration, or `undefined` if it is not declared. */
  placeOf(id: string): Span | undefined {
    return this.ids.get(id)?.span;
  }

  /** The passages of a source, by the numbers under which they are cited. */
  declarePassages(source: string, numbers: Iterable<string>): void {
    this.sources.set(source, new Set(numbers));
  }

  holds(id: string, wanted: readonly Declared[]): boolean {
    const declared = this.ids.get(id);
    return declared !== undefined && wanted.includes(declared.kind);
  }

  /** Returns `true` if the source has the passage; also if the passages of the source are not declared. */
  holdsPassage({ source, passage }: Citation): boolean {
    const passages = this.sources.get(source);
    return passages === undefined || passage === undefined || passages.has(passage);
  }

  /** The id of a wanted kind that was probably meant; `undefined` also once too many have been looked for. */
  similarTo(id: string, wanted: readonly Declared[]): string | undefined {
    if (this.comparisons >= maxComparisons) return undefined;
    const candidates = [...this.ids]
      .filter(([, { kind }]) => wanted.includes(kind))
      .map(([candidate]) => candidate);
    this.comparisons += candidates.length;
    return mostSimilar(id, candidates);
  }

  /** A citation in another notation (`dayfr:2`), of a passage that is there. */
  citationLike(value: string): string | undefined {
    const suggestion = suggestCitation(value);
    const [source = '', passage = ''] = suggestion?.split('#') ?? [];
    const exists = this.holds(source, ['source']) && this.holdsPassage({ source, passage });
    return exists ? suggestion : undefined;
  }

  /** `02`, `p2`, `¶2` for passage 2. */
  passageLike(source: string, passage: string): string | undefined {
    const number = /^\D{0,12}?0*([1-9]\d*)$/.exec(passage)?.[1];
    return number !== undefined && this.holdsPassage({ source, passage: number }) ? number : undefined;
  }
}
