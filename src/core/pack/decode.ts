import type { Problem } from './problems';
import { type PackReading, readPack } from './read';

/** A pack is read on the editor's own thread: past this, it is refused rather than the window held up for seconds. */
export const maxPackBytes = 4_000_000;

/** Reads a pack from a file's bytes; what is no UTF-8, or too large, is a problem and no pack. Never throws. */
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
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ...readPack(text, fallbackId), text };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const start = Math.max(0, text.indexOf('\uFFFD'));
    return failure({ code: 'not-utf-8', start, end: start + 1 }, text);
  }
}

function failure(problem: Problem, text = '') {
  return { pack: undefined, problems: [problem], root: undefined, text };
}
