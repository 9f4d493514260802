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

/** Why a mention stays as it is: it is another's words, what a link leads by, or its marks reach out of it both ways. */
export type Kept = 'quoted' | 'link' | 'marks';

/** A note with its mentions, to be written in one form. */
export class FormWriter {
  private readonly quoted: SpanSet;
  private readonly links: SpanSet;

  /** @param names all mentions in the note, in order, whomever they mean */
  constructor(
    private readonly text: string,
    private readonly format: TextFormat,
    names: readonly Span[],
  ) {
    this.quoted = new SpanSet(quotedSpans(text, format, names));
    this.links = new SpanSet(format === 'markdown' ? linkWords(text) : []);
  }

  /** `undefined` for a mention that can be written in another form. */
  keptFor(mention: Span): Kept | undefined {
    if (this.quoted.touches(mention)) return 'quoted';
    if (this.links.touches(mention)) return 'link';
    return this.replacement(mention, 'x') === undefined ? 'marks' : undefined;
  }

  /**
   * The mention in the form. The possessive and the emphasis around it stay, and so do marks within it, of
   * emphasis or direction, that close or open what is outside; all else between its first and its last character goes, line breaks included.
   *
   * @returns `undefined` where it has the form already or is a part of it (“the late Assad”), or must stay as it is
   */
  edit(mention: Mention, form: string): TextEdit | undefined {
    if (this.has(mention, form) || this.keptFor(mention) !== undefined) return undefined;
    const whole = wholeName(this.text, mention);
    const text = this.replacement(whole, form);
    return text === undefined ? undefined : { ...whole, text };
  }

  /** Whether nothing is to be written: the mention has the form, or is the part of it that makes the mention. */
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

  /** The edits of all that can be changed, in order. @param mentions in order, none overlapping another */
  edits(mentions: readonly Mention[], form: string): TextEdit[] {
    return mentions.flatMap((mention) => this.edit(mention, form) ?? []);
  }

  /** The mention as a reader sees it, on one line. */
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

/** A name as a reader sees it, on one line. @param written from its first to its last character, as a note has it */
export function shownName(written: string, format: TextFormat): string {
  if (format === 'plain') return oneLine(written);
  const plain = emphasisIn(written).reduceRight(
    (text, mark) => text.slice(0, mark.start) + text.slice(mark.end),
    written,
  );
  return oneLine(plain.replace(/\\(?=[!-/:-@[-`{-~\r\n])/g, '').replace(/(\n[ \t]*)(?:>[ \t]?)+/g, '$1'));
}
