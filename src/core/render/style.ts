import type { DateStyle } from '../dates/date-style';
import type { TextFormat } from '../base/text-format';
import { escapeMarkdown, oneLine } from './escape';

export const citationModes = ['footnote', 'inline', 'pandoc', 'none'] as const;
/** The way a sentence names its source: `[^id]` and a definition, in brackets, `[@id]` for Pandoc, or not at all. */
export type CitationMode = (typeof citationModes)[number];

/** The style of text for a note. */
export interface NoteStyle {
  readonly dates: DateStyle;
  readonly citations: CitationMode;
  readonly format: TextFormat;
  /** BCP 47, as the note's front matter has it; without one what is cited is cited in its pack's language. */
  readonly language?: string;
}

/** Text of a pack as it may stand in a note of the style's format. */
export function forNote(text: string, style: NoteStyle): string {
  return style.format === 'markdown' ? escapeMarkdown(text) : oneLine(text);
}

/** Text for a note and the footnote definitions that it calls for. */
export interface SourcedText {
  readonly text: string;
  readonly footnotes: readonly Footnote[];
}

export interface Footnote {
  readonly label: string;
  /** One line, ready to follow `[^label]: `. */
  readonly definition: string;
}
