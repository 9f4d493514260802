import { withoutInvisibles } from '../../base/fold';

/** The Unicode names of the most common hidden characters; all others are given by their number. */
const called: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u061c', 'Arabic letter mark'],
  ['\u200b', 'zero width space'],
  ['\u200c', 'zero width non-joiner'],
  ['\u200d', 'zero width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'pop directional formatting'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'pop directional isolate'],
  ['\ufeff', 'zero width no-break space'],
]);
const joiner = /[\u200c\u200d]/;
/** Joiners spell words in scripts whose letters join, and put pictures together. */
const joined =
  /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})[\p{L}\p{M}\p{Extended_Pictographic}\ufe0f]/u;
/** A character of a text in double quotes: as it stands, or escaped by its number, or by anything else. */
const quoted = /\\(?:u(?<four>[\da-f]{4})|x(?<two>[\da-f]{2})|[\s\S])|[\s\S]/giu;

/** The name without the characters that show nothing, and which could turn, hide or split what stands around them. */
export function withoutHidden(name: string): string {
  return withoutInvisibles(name) === name
    ? name
    : keptOf(Array.from(name, (shown) => ({ shown, source: shown })));
}

/** Returns the hidden characters in the name, each once, as “right-to-left override (U+202E)”; most names have none. */
export function hiddenIn(name: string): string[] {
  const left = withoutHidden(name);
  if (left === name) return [];
  const kept = new Set(left);
  const hidden = Array.from(name).filter(
    (character) => withoutInvisibles(character) === '' && !kept.has(character),
  );
  return [...new Set(hidden)].map(nameOf);
}

/** The source of such a name, as YAML has it, without them. */
export function sourceWithoutHidden(source: string): string {
  if (!source.startsWith('"')) return withoutHidden(source);
  return keptOf(
    Array.from(source.matchAll(quoted), ({ 0: own, groups }) => {
      const code = groups?.['four'] ?? groups?.['two'];
      return { shown: code === undefined ? own : String.fromCharCode(parseInt(code, 16)), source: own };
    }),
  );
}

function keptOf(characters: readonly { readonly shown: string; readonly source: string }[]): string {
  let before = '';
  const kept: string[] = [];
  for (const { shown, source } of characters) {
    const isKept = withoutInvisibles(shown) === shown || (joiner.test(shown) && joined.test(before));
    if (!isKept) continue;
    before = shown;
    kept.push(source);
  }
  return kept.join('');
}

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = called.get(character);
  return name === undefined ? code : `${name} (${code})`;
}
