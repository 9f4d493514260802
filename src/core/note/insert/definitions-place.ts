import { noteNodes } from '../reading/markdown';
import { isTextBelow } from './beside';
import { blockEnd, lineStart, topBlocks } from './block-path';

/** The place where definitions go that a Markdown note does not have yet. */
export interface DefinitionsPlace {
  /** UTF-16 code units from the start of the note. */
  readonly at: number;
  readonly isBelowDefinition: boolean;
}

/** The end of the note's text; above the last block where that is code or a comment that nothing closes. */
export function definitionsPlace(text: string): DefinitionsPlace {
  const blocks = topBlocks(text);
  const last = blocks.at(-1);
  if (!last) return { at: 0, isBelowDefinition: false };
  const end = blockEnd(text, last);
  if (last.name === noteNodes.definition) return { at: end, isBelowDefinition: true };
  if (last.name === noteNodes.frontMatter || isTextBelow(text, last, end, ''))
    return { at: end, isBelowDefinition: false };
  const previous = blocks.at(-2);
  return {
    at: previous ? blockEnd(text, previous) : lineStart(text, last.from),
    isBelowDefinition: previous?.name === noteNodes.definition,
  };
}
