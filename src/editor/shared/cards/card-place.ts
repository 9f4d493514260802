import * as vscode from 'vscode';
import { openDocument } from '../front/is-note';
import type { Span } from '../../../core/base/span';
import { plain } from '../plain';
import { rangeOf } from '../ranges';

/** The name or label that a card was opened on. Commands of the card get it as JSON. */
export interface CardPlace extends Span {
  /** The address of the note. */
  readonly note: string;
  readonly version: number;
  /** The words in the note. */
  readonly text: string;
}

/** The name or label, from `start` to `end` in UTF-16 code units. */
export function cardPlace(document: vscode.TextDocument, span: Span): CardPlace {
  const { start, end } = span;
  const text = document.getText(rangeOf(document, span));
  return { note: document.uri.toString(), version: document.version, start, end, text };
}

/** Returns the argument of a command if it is such a place; `undefined` if not. */
export function cardPlaceOf(argument: unknown): CardPlace | undefined {
  const { note, version, start, end, text } = (argument ?? {}) as Partial<Record<keyof CardPlace, unknown>>;
  if (typeof note !== 'string' || typeof text !== 'string') return undefined;
  if (typeof version !== 'number' || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { note, version, start, end, text };
}

/** The note of the place, if it is still open. */
export function noteOfPlace({ note }: CardPlace): vscode.TextDocument | undefined {
  return openDocument(vscode.Uri.parse(note));
}

/** Says that the text on which a card was opened is there no more. */
export function tellGone({ text }: CardPlace): false {
  const message = vscode.l10n.t('“{0}” is not in the note any more, so nothing was inserted.', plain(text));
  void vscode.window.showInformationMessage(message);
  return false;
}

/**
 * The place in the note as it is now: the text may have moved while the card was open.
 *
 * @returns the nearest stretch that reads the same; `undefined` where there is none
 */
export function presentSpan(document: vscode.TextDocument, place: CardPlace): Span | undefined {
  const { start, end, text } = place;
  if (document.version === place.version) return { start, end };
  const note = document.getText();
  const after = note.indexOf(text, start);
  const before = note.lastIndexOf(text, start);
  const isAfterNearer = after >= 0 && (before < 0 || after - start <= start - before);
  const at = isAfterNearer ? after : before;
  return at < 0 ? undefined : { start: at, end: at + text.length };
}
