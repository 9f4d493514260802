import { decodeText } from '../../base/decode-text';

/** Larger files are no articles. */
export const maxFileBytes = 10_000_000;

/**
 * The text of a file of unknown encoding: UTF-8, or UTF-16 with a byte order mark, or what a page says of itself, or
 * else Windows-1252, in which nothing is no text.
 */
export function decodeArticle(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  const top = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_000));
  return decodeAs(/\bcharset\s*=\s*["']?([\w-]{3,40})/i.exec(top)?.[1] ?? 'windows-1252', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = decoded(encoding, bytes);
  // Some versions of Node read Windows-1252 as Latin-1, in which its quotation marks are control characters.
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
