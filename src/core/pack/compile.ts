import { describeProblem } from './problems/describe-problem';
import type { Pack } from './model';
import { readPack } from './read';
import { TextPositions } from '../base/text-positions';

/**
 * Compiles a bundled pack for the build: the pack as data, and its problems as lines of the form
 * `file:line:column: sentence` (line and column from 1).
 */
export function compilePack(text: string, file: string): { pack: Pack | undefined; problems: string[] } {
  const { pack, problems } = readPack(text, 'bundled');
  const positions = new TextPositions(text);
  return {
    pack,
    problems: problems.map((problem) => {
      const { line, column } = positions.at(problem.start);
      return `${file}:${line + 1}:${column + 1}: ${describeProblem(problem)}`;
    }),
  };
}

export { packSchema } from './schema';
