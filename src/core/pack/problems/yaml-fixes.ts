import type { TextEdit } from '../../base/text-edit';
import { isValueFault } from '../../yaml/faults';
import { isInFlow, quotedValue } from '../../yaml/written-value';
import type { Fix, FixFacts } from './fix-candidates';
import type { Span } from '../../base/span';
import type { Problem } from './problems';

type YamlSyntax = Extract<Problem, { code: 'yaml-syntax' }>;

/** Lines that begin with tabs, counted while they are put right at once. */
const mostLines = 20_000;

/** The ways to be rid of a fault in the YAML. */
export function yamlFixes(problem: YamlSyntax, text: string): Fix[] {
  const { kind, start, end } = problem;
  if (isValueFault(kind) || kind === 'anchor' || kind === 'tag') return quotings(problem, text);
  switch (kind) {
    case 'tab':
      return [2, 4, 8].flatMap((width) => fix({ kind: 'spaces' }, tabIndentations(text, width)));
    case 'no-space':
      return spaceAfterColon(text, start);
    case 'escape': {
      const at = text.indexOf('\\', start);
      return at < 0 ? [] : fix({ kind: 'escape-backslash' }, [{ start: at, end: at, text: '\\' }]);
    }
    case 'wrong-mark':
      return wrongMarks(text, start);
    case 'not-closed':
      return closings(problem, text);
    case 'indentation':
      return alignments(text, start);
    case 'not-opened':
    case 'character':
      return fix({ kind: 'remove-character' }, [{ start, end, text: '' }]);
    default:
      return [];
  }
}

/** Returns the fixes by quotation marks. The line may not show if the value is in brackets, so that both are tried. */
function quotings({ start }: YamlSyntax, text: string): Fix[] {
  const inFlow = isInFlow(text, start);
  const edits = [inFlow, !inFlow].flatMap((flow) => quotedValue(text, start, flow) ?? []);
  return edits
    .filter(({ end }, index) => index === 0 || end !== edits[0]?.end)
    .flatMap((edit) => fix({ kind: 'quote' }, [edit]));
}

/** Returns the fix of all marks of the line that stand for a colon or a comma before a field. */
function wrongMarks(text: string, start: number): Fix[] {
  const { from, line } = lineAt(text, start);
  const edits = [...line.matchAll(/^(\s*[\w-]+)\s?(：)\s*|()([;；，、])\s*(?=[a-z][\w-]*:\s)/g)].map(
    (match) => {
      const [whole, key = '', colon] = match;
      const at = from + match.index;
      return { start: at + key.length, end: at + whole.length, text: colon === undefined ? ', ' : ': ' };
    },
  );
  const mark = text.charAt(start) === '：' ? ':' : ',';
  return fix({ kind: 'replace', with: mark }, edits);
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** Adds what closes a value at the end of it, or puts it in quotation marks if its first character is an apostrophe. */
function closings(problem: YamlSyntax, text: string): Fix[] {
  const { what = '', start } = problem;
  const mark = closers[what];
  const { from, line } = lineAt(text, start);
  const value = what === '"' || what === "'" ? quotedValue(text, start, isInFlow(text, start)) : undefined;
  const end = value?.end ?? from + line.trimEnd().length;
  const close = mark === undefined ? [] : fix({ kind: 'close' }, [{ start: end, end, text: mark }]);
  return [...close, ...(what === "'" ? quotings(problem, text) : [])];
}

/** Gives a line the indentation of the line above, or below. */
function alignments(text: string, at: number): Fix[] {
  const { from, line } = lineAt(text, at);
  const own = /^[ \t]*/.exec(line)?.[0] ?? '';
  const above = from === 0 ? undefined : lineAt(text, from - 1).line;
  const below = from + line.length < text.length ? lineAt(text, from + line.length + 1).line : undefined;
  return [above, below].flatMap((other) => {
    const blanks = /^ *(?=\S)/.exec(other ?? '')?.[0];
    if (blanks === undefined || blanks === own) return [];
    return fix({ kind: 'align' }, [{ start: from, end: from + own.length, text: blanks }]);
  });
}

/** Longer lines are cut. */
const longestLine = 10_000;

function lineAt(text: string, at: number): { readonly from: number; readonly line: string } {
  const from = Math.max(0, at - longestLine, text.lastIndexOf('\n', at - 1) + 1);
  const end = text.indexOf('\n', at);
  return { from, line: text.slice(from, Math.min(end < 0 ? text.length : end, from + 2 * longestLine)) };
}

function tabIndentations(text: string, width: number): TextEdit[] {
  const lines = [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].slice(0, mostLines);
  return lines.map(({ index, 0: blanks }) => ({
    start: index,
    end: index + blanks.length,
    text: blanks.replaceAll('\t', ' '.repeat(width)),
  }));
}

/** @param start where the key begins */
export function spaceAfterColon(text: string, start: number): Fix[] {
  const colon = text.indexOf(':', start) + 1;
  return fix({ kind: 'space-after-colon' }, [{ start: colon, end: colon, text: ' ' }]);
}

/** Puts spaces in the place of other blanks. */
export function spacesFor({ start, end }: Span): TextEdit {
  return { start, end, text: ' '.repeat(end - start) };
}

function fix(facts: FixFacts, edits: readonly TextEdit[]): Fix[] {
  return edits.length === 0 ? [] : [{ facts, edits, preferred: true }];
}
