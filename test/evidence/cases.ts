/** A case of a file of cases: a short note, put together. */
export interface Case {
  readonly id: string;
  /** The part that all cases of the file begin with; empty if the case has front matter of its own. */
  readonly head: string;
  /** The head and the case, with marks; at its end `<!-- definitions -->` if definitions are to be added. */
  readonly marked: string;
}

/** The section that cases stand in: a list of who is who is one of its own. */
const section = '## Situation\n\n';
const caseLine = /^<!-- case: (\S+) \|.*-->\n/gm;
const noDefinitions = /^<!-- no definitions -->\n?/gm;

/**
 * Reads a file of cases: a head, then the cases, each begun by `<!-- case: id | why -->`. The head is put before each case; a
 * case that begins with front matter replaces it. Definitions are added unless a line says `<!-- no definitions -->`.
 */
export function readCases(file: string): Case[] {
  const text = file.endsWith('\n') ? file : `${file}\n`;
  const lines = [...text.matchAll(caseLine)];
  const shared = text.slice(0, lines[0]?.index).trimEnd();
  return lines.map(({ 0: line, 1: id = '', index }, at) => {
    const whole = text.slice(index + line.length, lines[at + 1]?.index);
    const body = `${whole.replace(noDefinitions, '').trim()}\n`;
    const head = body.startsWith('---\n') || shared === '' ? '' : `${shared}\n\n${section}`;
    const definitions = body === whole.trim() + '\n' ? '\n<!-- definitions -->\n' : '';
    return { id, head, marked: head + body + definitions };
  });
}
