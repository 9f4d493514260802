import { decodeLoosely, decodeText } from '../base/decode-text';
import type { Problem } from './problems/problems';
import { type PackReading, readPack } from './read';

/** A pack is read on the editor's own thread: past this, it is refused rather than everything held up for seconds. */
export const maxPackBytes = 1_000_000;

/**
 * Reads a pack from a file's bytes; what is neither UTF-8 nor marked as UTF-16, or too large, is a problem and no pack. Never throws.
 * The text is that of the whole file, without a byte order mark: what positions are in. It is empty for a file that is too large.
 */
export function readPackBytes(
  bytes: Uint8Array,
  fallbackId: string,
): PackReading & { readonly text: string } {
  if (bytes.byteLength > maxPackBytes) {
    return failure({
      code: 'file-too-large',
      bytes: bytes.byteLength,
      limit: maxPackBytes,
      start: 0,
      end: 0,
    });
  }
  const text = decodeText(bytes);
  if (text !== undefined) return { ...readPack(text, fallbackId), text };
  const start = decodeCut(bytes.subarray(0, soundLength(bytes)))?.length ?? 0;
  return failure({ code: 'not-utf-8', start, end: start + 1 }, decodeLoosely(bytes));
}

/**
 * Reads a pack from a text that is at hand, such as an open document's; as a file it would be refused above the same
 * size. Never throws.
 */
export function readPackText(text: string, fallbackId: string): PackReading {
  const bytes = utf8Length(text);
  if (bytes <= maxPackBytes) return readPack(text, fallbackId);
  return failure({ code: 'file-too-large', bytes, limit: maxPackBytes, start: 0, end: 0 });
}

/** Counted only where it matters: a code unit becomes three bytes at most. */
function utf8Length(text: string): number {
  return text.length * 3 <= maxPackBytes ? text.length : new TextEncoder().encode(text).byteLength;
}

/** `undefined` for what is no UTF-8; a character that is cut off at the end is left out. */
function decodeCut(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Returns the number of bytes from the start that are UTF-8, or could be if more bytes followed. */
function soundLength(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1;
    if (decodeCut(bytes.subarray(0, middle)) === undefined) broken = middle;
    else sound = middle;
  }
  return sound;
}

function failure(problem: Problem, text = '') {
  return { pack: undefined, problems: [problem], root: undefined, text };
}
