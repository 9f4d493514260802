import type { YamlScalar } from '../../yaml/tree';
import { type Span, spanOf } from '../../base/span';
import type { Misreading } from './problems';

/** A place where YAML takes something for something else than it looks. */
export interface Misread extends Span {
  readonly reason: Misreading;
  /** The text that became a comment, from its `#`. */
  readonly comment?: string;
}

/** `12:30`, `1:05:30`: a YAML 1.1 program reads 750 where a time of day was written. */
const base60 = /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/;
/** `NO`, the country's code: a YAML 1.1 program reads false. */
const yesOrNo = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
/** `#3`, `#3 of the list`, `# 3`, `#Peace`: hardly what somebody writes who wants to comment. */
const numberOrTag = /^#(?:\d.*|[ \t]\d+|[\p{L}\p{N}_-]+)$/u;
/** The same without a space between: after a date, `# 3` may well be a remark. */
const tag = /^#[\p{L}\p{N}_-]+$/u;
/** `dayfr #2`, `dayfr # 2`: the passage that was meant to be cited. */
const passage = /^#[ \t]?\d+$/;
const comments = { text: numberOrTag, date: tag, citation: passage };

/**
 * Finds the misreadings that are certain enough to report: a comment or a number in its proper place may look odd, but
 * is valid.
 */
export class Misreadings {
  constructor(private readonly text: string) {}

  /** Returns the misreading of a scalar that was read as a text, a date or a citation; `undefined` if there is none. */
  inScalar(node: YamlScalar, kind: keyof typeof comments): Misread | undefined {
    const comment = this.commentAfter(node.end);
    const otherwise = kind === 'text' ? misreadText(node.source) : undefined;
    if (!comment && !otherwise) return undefined;
    if (!this.isPlain(node)) return undefined;
    const isCited = kind === 'citation' && node.source.includes('#');
    const words = comment?.text.trimEnd() ?? '';
    if (comment && !isCited && comments[kind].test(words))
      return { reason: 'comment', comment: words, start: node.start, end: comment.start + words.length };
    return otherwise && { reason: otherwise, ...spanOf(node) };
  }

  /** `011` among numbers. */
  inNumber(node: YamlScalar): Misread | undefined {
    return /^[-+]?0\d+$/.test(node.source) ? { reason: 'leading-zero', ...spanOf(node) } : undefined;
  }

  /** `Null` and `NULL` where a text belongs: a family name, more likely than a way to say nothing. */
  inNothing(node: YamlScalar): Misread | undefined {
    return node.source === 'Null' || node.source === 'NULL' ? { reason: 'null', ...spanOf(node) } : undefined;
  }

  private isPlain({ start }: YamlScalar): boolean {
    return !`"'|>*`.includes(this.text.charAt(start));
  }

  private commentAfter(end: number): { start: number; text: string } | undefined {
    let start = end;
    while (isBlank(this.text.charCodeAt(start))) start++;
    if (start === end || this.text[start] !== '#') return undefined;
    const lineEnd = /[\r\n]/g;
    lineEnd.lastIndex = start;
    return { start, text: this.text.slice(start, lineEnd.exec(this.text)?.index) };
  }
}

/** Returns how programs of YAML 1.1 read a text without quotation marks, if they do not read a text. */
function misreadText(source: string): Misreading | undefined {
  if (base60.test(source)) return 'base-60';
  return yesOrNo.test(source) ? 'yes-or-no' : undefined;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
