/** Encodings that a byte order mark tells. */
const marked = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark, as an editor has it: without that mark. `undefined` for
 * what is neither.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const { encoding = 'utf-8' } =
    marked.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte)) ?? {};
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same; of what is neither, as much as can be read as UTF-8, with U+FFFD for the rest. */
export function decodeLoosely(bytes: Uint8Array): string {
  return decodeText(bytes) ?? new TextDecoder().decode(bytes);
}
