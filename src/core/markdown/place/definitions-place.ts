import { noteNodes } from '../markdown';
import { isTextBelow } from './beside';
import { blockEnd, lineStart, topBlocks } from './block-path';

/** The place where definitions go that a Markdown note does not have yet. */
export interface DefinitionsPlace {
  /** UTF-16 code units from the start of the note. */
  readonly at: number;
  /** Below the text, directly below another definition, or above the code that begins the note. */
  readonly side: 'below' | 'under' | 'above';
}

/** The end of the note's text; above the last block where that is code or a comment that nothing closes. */
export function definitionsPlace(text: string): DefinitionsPlace {
  const blocks = topBlocks(text);
  const last = blocks.at(-1);
  if (!last) return { at: 0, side: 'above' };
  const end = blockEnd(text, last);
  if (last.name === noteNodes.definition) return { at: end, side: 'under' };
  if (last.name === noteNodes.frontMatter || isTextBelow(text, last, end, ''))
    return { at: end, side: 'below' };
  const previous = blocks.at(-2);
  if (!previous) return { at: lineStart(text, last.from), side: 'above' };
  return {
    at: blockEnd(text, previous),
    side: previous.name === noteNodes.definition ? 'under' : 'below',
  };
}
