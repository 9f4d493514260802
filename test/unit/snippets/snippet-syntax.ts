/** One `$1`, `${1:…}`, `${1|…|}` or `${NAME}` of a snippet. */
export interface Stop {
  /** The number of a tab stop, or the name of a variable. */
  readonly name: string;
  readonly choices?: readonly string[];
  /** The text that is shown until something is typed. */
  readonly placeholder?: string;
}

export interface ReadSnippet {
  /** In the order of the text. */
  readonly stops: readonly Stop[];
  /** The text if the user types nothing: first choices, placeholders, and the values given for variables. */
  readonly text: string;
}

/**
 * Reads the snippet syntax of the editor, without transforms.
 * Throws on a brace or a choice that is never closed.
 */
export function readSnippet(source: string, variables: Readonly<Record<string, string>>): ReadSnippet {
  const stops: Stop[] = [];
  const defaults = new Map<string, string>();
  let at = 0;

  const valueOf = (name: string) => defaults.get(name) ?? variables[name] ?? '';

  function readUntil(isEnd: (character: string) => boolean): string {
    let text = '';
    while (at < source.length && !isEnd(source.charAt(at))) {
      if (source.charAt(at) === '\\' && at + 1 < source.length) {
        text += source.charAt(at + 1);
        at += 2;
      } else if (source.charAt(at) === '$') {
        text += readStop();
      } else {
        text += source.charAt(at++);
      }
    }
    return text;
  }

  function expect(mark: string): void {
    if (!source.startsWith(mark, at)) throw new Error(`no ${mark} at ${at}: …${source.slice(at - 20, at)}`);
    at += mark.length;
  }

  function readStop(): string {
    const [start = '', brace, name = ''] = /^\$(\{?)(\d+|[A-Z_]+)/.exec(source.slice(at)) ?? [];
    if (!start) throw new Error(`a bare $ at ${at}`);
    at += start.length;
    if (!brace) {
      stops.push({ name });
      return valueOf(name);
    }
    if (source.charAt(at) === '|') {
      const choices: string[] = [];
      do {
        at += 1;
        choices.push(readUntil((character) => character === ',' || character === '|'));
      } while (source.charAt(at) === ',');
      expect('|}');
      stops.push({ name, choices });
      defaults.set(name, choices[0] ?? '');
      return valueOf(name);
    }
    if (source.charAt(at) === ':') {
      at += 1;
      const index = stops.push({ name }) - 1;
      const placeholder = readUntil((character) => character === '}');
      stops[index] = { name, placeholder };
      defaults.set(name, placeholder);
    } else stops.push({ name });
    expect('}');
    return valueOf(name);
  }

  const text = readUntil(() => false);
  return { stops, text };
}
