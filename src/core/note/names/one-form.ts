import type { Mention } from '../../names';
import type { TextFormat } from '../../base/text-format';
import type { Span } from '../../base/span';
import { escapeMarkdown, oneLine } from '../../render/escape';
import type { TextEdit } from '../../base/text-edit';
import { openDirections } from '../../markdown/directions';
import { emphasisIn } from '../../markdown/emphasis';
import { linkWords } from '../../markdown/link-words';
import { quotedSpans } from '../../markdown/quoted';
import { SpanSet } from '../../base/spans';
import { wholeName } from './whole-name';

/**
 * The reason why a mention stays unchanged: it is in a quotation, in a link's text, or marks cross both of its ends.
 */
export type Kept = 'quoted' | 'link' | 'marks';

/** Writes mentions of a note in one form. */
export class FormWriter {
  private readonly quoted: SpanSet;
  private readonly links: SpanSet;

  /** @param names all mentions in the note, in order, of any actor or place */
  constructor(
    private readonly text: string,
    private readonly format: TextFormat,
    names: readonly Span[],
  ) {
    this.quoted = new SpanSet(quotedSpans(text, format, names));
    this.links = new SpanSet(format === 'markdown' ? linkWords(text) : []);
  }

  /** Returns `undefined` for a mention that can be written in another form. */
  keptFor(mention: Span): Kept | undefined {
    if (this.quoted.touches(mention)) return 'quoted';
    if (this.links.touches(mention)) return 'link';
    return this.replacement(mention, 'x') === undefined ? 'marks' : undefined;
  }

  /**
   * Returns the edit that writes the mention in the form. The possessive and the emphasis around it stay, and so do
   * marks within it, of emphasis or direction, that open or close outside; everything else between its first and its
   * last character is replaced, line breaks included.
   *
   * @returns `undefined` if it has the form already or is a part of it (“the late Assad”), or must stay unchanged
   */
  edit(mention: Mention, form: string): TextEdit | undefined {
    if (this.has(mention, form) || this.keptFor(mention) !== undefined) return undefined;
    const whole = wholeName(this.text, mention);
    const text = this.replacement(whole, form);
    return text === undefined ? undefined : { ...whole, text };
  }

  /** Returns whether nothing is to be written: the mention has the form already, or is part of the form in the text. */
  has(mention: Span, form: string): boolean {
    return this.shown(mention) === oneLine(form) || this.isWithin(mention, form);
  }

  private isWithin({ start, end }: Span, form: string): boolean {
    const written = this.format === 'plain' ? oneLine(form) : escapeMarkdown(form);
    const part = this.text.slice(start, end);
    for (let at = written.indexOf(part); at >= 0; at = written.indexOf(part, at + 1))
      if (this.text.startsWith(written, start - at)) return true;
    return false;
  }

  /**
   * Returns the edits of all mentions that can be changed, in order.
   *
   * @param mentions in order, none overlapping another
   */
  edits(mentions: readonly Mention[], form: string): TextEdit[] {
    return mentions.flatMap((mention) => this.edit(mention, form) ?? []);
  }

  /** Returns the mention as a reader sees it, on one line. */
  shown({ start, end }: Span): string {
    return shownName(this.text.slice(start, end), this.format);
  }

  private replacement({ start, end }: Span, form: string): string | undefined {
    const written = this.text.slice(start, end);
    const directions = openDirections(written);
    const kept = (text: string) => directions.closing + text + directions.opening;
    if (this.format === 'plain') return kept(oneLine(form));
    const marks = emphasisIn(written);
    const closing = marks.filter(({ reaches }) => reaches === 'before');
    const opening = marks.filter(({ reaches }) => reaches === 'after');
    if (closing.length > 0 && opening.length > 0) return undefined;
    const textOf = (some: readonly Span[]) =>
      some.map((mark) => written.slice(mark.start, mark.end)).join('');
    return kept(textOf(opening) + escapeMarkdown(form) + textOf(closing));
  }
}

/** Returns a name as a reader sees it, on one line. @param written from its first to its last character in the note */
export function shownName(written: string, format: TextFormat): string {
  if (format === 'plain') return oneLine(written);
  const plain = emphasisIn(written).reduceRight(
    (text, mark) => text.slice(0, mark.start) + text.slice(mark.end),
    written,
  );
  return oneLine(plain.replace(/\\(?=[!-/:-@[-`{-~\r\n])/g, '').replace(/(\n[ \t]*)(?:>[ \t]?)+/g, '$1'));
}
