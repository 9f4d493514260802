/** Names of the nodes that are not of CommonMark or of GitHub's tables and tasks. */
export const noteNodes = {
  frontMatter: 'FrontMatter',
  definition: 'FootnoteDefinition',
  definitionMark: 'FootnoteDefinitionMark',
  reference: 'FootnoteReference',
  /** The `^` before the bracket of an inline footnote. */
  inlineNoteMark: 'InlineFootnoteMark',
  /** `@key` or `@{key}`, as Pandoc cites. */
  key: 'CitationKey',
  /** `[[page]]`, with its marks as `LinkMark`. */
  wikiLink: 'WikiLink',
  /** The hidden part of a wiki link: `page|` in `[[page|text]]`, all of `![[file]]`. */
  wikiTarget: 'WikiLinkTarget',
  /** Brackets within the text of a link: `[1]` in `[[1]](address)`. */
  bracketed: 'BracketedText',
  math: 'Math',
  mathBlock: 'MathBlock',
} as const;
