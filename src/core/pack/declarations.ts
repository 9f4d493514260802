import type { Citation, Source, Span } from './model';
import type { RefTarget } from './shape';
import { mostSimilar } from './similar';

/** What an id can name. */
export type Declared = RefTarget | 'source';

/**
 * The ids of one pack, gathered before its records are read so that a reference may point forward. A record that
 * turns out to be bad stays declared: one fault is told once, not again at each reference to it.
 */
export class Declarations {
  private readonly ids = new Map<string, { span: Span; kind: Declared }>();
  private readonly sources = new Map<string, ReadonlySet<string>>();

  declare(id: string, kind: Declared, span: Span): void {
    this.ids.set(id, { kind, span });
  }

  /** Where the id was declared first, or `undefined` when it was not. */
  placeOf(id: string): Span | undefined {
    return this.ids.get(id)?.span;
  }

  addPassages(source: Source): void {
    this.sources.set(source.id, new Set(source.passages.map(({ number }) => number)));
  }

  holds(id: string, wanted: readonly Declared[]): boolean {
    const declared = this.ids.get(id);
    return declared !== undefined && wanted.includes(declared.kind);
  }

  /** Whether the passage is there; a source that could not be read is given the benefit of the doubt. */
  holdsPassage({ source, passage }: Citation): boolean {
    const passages = this.sources.get(source);
    return passages === undefined || passage === undefined || passages.has(passage);
  }

  /** The id of a wanted kind that was probably meant. */
  similarTo(id: string, wanted: readonly Declared[]): string | undefined {
    const candidates = [...this.ids]
      .filter(([, { kind }]) => wanted.includes(kind))
      .map(([candidate]) => candidate);
    return mostSimilar(id, candidates);
  }
}
