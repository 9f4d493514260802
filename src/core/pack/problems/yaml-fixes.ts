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
