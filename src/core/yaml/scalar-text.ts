/** Plain in every place of YAML, flow lists included, and nothing but text in the core schema. */
const plain = /^[\p{L}(/][\p{L}\p{M}\p{N} ./()'’“”‘…;!?=+%–—_-]*$/u;
/** A date or an interval is text to YAML 1.2; a year alone is not. */
const date = /^\d{4}-\d\d(?:-\d\d)?[~?%]?(?:\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)?)?$|^\d{4}\/(?:\d{4}|\.\.)$/;
/** Words that stand for themselves between any marks of YAML: ids, labels, citations. */
const word = /^\p{L}(?:[\p{L}\p{M}\p{N}.+/~?%-]|[:#](?=[\p{L}\p{N}]))*$/u;
const notText = /^(?:null|true|false|yes|no|on|off|y|n|~|\.inf|\.nan)$/i;

/** The text as a scalar of YAML: as it is where nothing in it could be taken for anything else, else in quotes. */
export function yamlText(text: string): string {
  const sound = wellFormed(text);
  if (date.test(sound)) return sound;
  const isPlain = (plain.test(sound) || word.test(sound)) && !notText.test(sound) && sound === sound.trim();
  return isPlain ? sound : quotedText(sound);
}

/** The text in double quotation marks. */
export function quotedText(text: string): string {
  // JSON's strings are YAML's, but for what only YAML's own readers take for a line break.
  const json = JSON.stringify(wellFormed(text));
  return json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

/** The same where a number or a flag may be meant as such: `11`, `2011`, `true`. */
export function literalText(value: string): string {
  return word.test(value) || /^-?\d/.test(value) ? value : yamlText(value);
}

/** A list of one line; a single item stands without brackets. */
export function yamlList(items: readonly string[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : `[${items.join(', ')}]`;
}

/** A text for a comment: it ends with the line. */
export function commentText(text: string, most = 100): string {
  const line = wellFormed(text)
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu, ' ')
    .trim();
  return line.length > most ? `${wellFormed(line.slice(0, most)).trimEnd()}…` : line;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text without halves of surrogate pairs, which YAML has no way to hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
