/** A text on one line: white space and control characters in a row are one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();
}

/** The text, shortened to a length that no title or heading exceeds; `undefined` for one that says nothing. */
export function label(text: string | undefined, most = 300): string | undefined {
  if (text === undefined) return undefined;
  const line = oneLine(text.slice(0, 4 * most));
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  return line.length > most
    ? `${line
        .slice(0, most)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
    : line;
}

/** A heading without the quotation marks around the whole of it. */
export function heading(text: string): string | undefined {
  const line = label(text);
  return line && label(/^[“"„«‘']([^“”"„«»]+)[”"“»’']$/u.exec(line)?.[1] ?? line);
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The fields that are given; with them spread, an absent one stays absent. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** An address that can be opened on the web, or `undefined`. */
export function webAddress(text: string | undefined): string | undefined {
  const line = text?.trim();
  return line && /^https?:\/\/[^\s<>"]{3,1000}$/i.test(line) ? line : undefined;
}

/** A language tag, or `undefined`. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = text?.trim().replace('_', '-');
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined;
}
