import type { Span } from './pack/model';

/** A change of a text: the span, an offset where both its ends are one, becomes `text`. Spans are those before all changes. */
export interface TextEdit extends Span {
  readonly text: string;
}
