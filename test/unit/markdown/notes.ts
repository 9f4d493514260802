/**
 * A note with what every reader of it has to say. `strike` is the label of a record; `[^strike]` and `@strike` stand for a
 * citation of it, wherever they stand.
 */
export interface NoteRow {
  readonly name: string;
  readonly text: string;
  /** The text of the headings that begin a section, `''` for one without words. */
  readonly sections?: readonly string[];
  /** The citations of `strike` that are one. */
  readonly cited?: number;
  /** Labels of definitions, with the text that belongs to each. */
  readonly defined?: Readonly<Record<string, string>>;
  /** A name in place of the citation is one though no citation is. */
  readonly named?: true;
  /** The names in place of citations, if not as many. */
  readonly names?: number;
  /** The places of those that records are offered for, if not as many. */
  readonly offered?: number;
  /** The citations that the preview shows, if not as many. */
  readonly previewed?: number;
}

const given: readonly NoteRow[] = [
  { name: 'list with heading inside', text: '- item\n\n  # Head in item\n\n  text\n\nAfter.\n' },
  { name: 'heading directly in item', text: '- # Head\n\ntext\n' },
  { name: 'setext in item', text: '- Head\n  ====\n\ntext\n' },
  { name: 'empty heading', text: '# \n\ntext\n', sections: [''] },
  { name: 'heading of hashes', text: '# #\n\ntext\n', sections: [''] },
  { name: 'setext two lines', text: 'Head\nline\n---\n\ntext\n', sections: ['Head line'] },
  { name: 'table then ---', text: '| a |\n|---|\n| b |\n\n---\n' },
  { name: 'html comment with heading', text: '<!--\n# no\n-->\n\n# yes\n', sections: ['yes'] },
  { name: 'fence', text: '```\n# no\n```\n\n# yes\n', sections: ['yes'] },
  { name: 'fence in quote', text: '> ```\n> # no\n> ```\n\n# yes\n', sections: ['yes'] },
  { name: 'indented code', text: 'text\n\n    # no\n\n# yes\n', sections: ['yes'] },
  { name: 'cite in html block', text: '<div>\n[^strike]\n</div>\n', named: true },
  { name: 'cite in html tag', text: '<a title="[^strike]">x</a>\n' },
  { name: 'cite in link target', text: '[x](http://e.org/@strike)\n' },
  { name: 'cite in link text', text: '[see [^strike]](http://e.org)\n', cited: 1 },
  { name: 'cite in comment', text: '<!-- [^strike] -->\n' },
  { name: 'cite escaped', text: 'a \\[^strike] b\n', named: true },
  { name: 'cite in heading', text: '# Head [^strike]\n', cited: 1, sections: ['Head'] },
  { name: 'cite in table', text: '| a |\n|---|\n| b [^strike] |\n', cited: 1 },
  { name: 'pandoc in autolink', text: '<mailto:a@strike>\n' },
  { name: 'pandoc in bare url', text: 'see http://e.org/a@strike now\n' },
  { name: 'def in list', text: '- [^strike]: text\n', defined: { strike: 'text' } },
  { name: 'def in quote', text: '> [^strike]: text\n', defined: { strike: 'text' } },
  { name: 'def after paragraph line', text: 'text\n[^strike]: def\n', defined: { strike: 'def' } },
  {
    name: 'def two paragraphs',
    text: '[^strike]: one\n\n    two\n\nthree\n',
    defined: { strike: 'one\n\n    two' },
  },
  // Markdown goes on with the paragraph; a sentence that ended with its line is followed by the writer's text.
  { name: 'def lazy after stop', text: '[^strike]: one.\ntwo\n\nthree\n', defined: { strike: 'one.' } },
  { name: 'def indented 2', text: '[^strike]: one\n\n  two\n', defined: { strike: 'one' } },
  { name: 'two defs', text: '[^a]: one\n[^b]: two\n', defined: { a: 'one', b: 'two' } },
  { name: 'cite in front matter', previewed: 1, text: '---\na: "[^strike]"\n---\ntext\n' },
  { name: 'cite in unclosed fence in list', text: '- ```\n  [^strike]\n\ntext [^strike]\n', cited: 1 },
  { name: 'cite in tilde fence', text: '~~~\n[^strike]\n~~~\n' },
  { name: 'pre block', text: '<pre>\n[^strike]\n\n@strike\n</pre>\n', named: true },
];

const more: readonly NoteRow[] = [
  {
    name: 'a sentence in a block of HTML',
    text: '<div>\nStrikes hit the town.[^strike]\n</div>\n',
    named: true,
  },
  { name: 'text in a block of details', text: '<details>\n\nText[^strike]\n\n</details>\n', cited: 1 },
  { name: 'inline tags', text: 'Text <b>bold[^strike]</b>\n', cited: 1 },
  { name: 'processing instruction', text: 'Text <?x [^strike]?>\n' },
  { name: 'several in a row', text: 'Text[^strike][^strike]\n', cited: 2 },
  { name: 'other case', text: 'Text[^Strike]\n\n[^STRIKE]: def\n', cited: 1, defined: { strike: 'def' } },
  { name: 'with its pack', text: 'Text[^p/strike]\n', cited: 1 },
  { name: 'unknown beside it', text: 'Text[^other][^strike]\n', cited: 1 },
  { name: 'inline note', previewed: 2, text: 'Text^[See the [^strike] for more.] goes on.\n', cited: 1 },
  { name: 'key in an inline note', text: 'Text^[See @strike.]\n', cited: 1 },
  { name: 'pandoc', text: 'Text [@strike].\n', cited: 1 },
  { name: 'pandoc with others', text: 'Text [see @x, p. 3; -@strike, ch. 4; @{strike}].\n', cited: 2 },
  { name: 'pandoc in text', text: '@strike says so; and @strike, too\n', cited: 2 },
  { name: 'pandoc with a page', text: '@strike [p. 33] says so.\n', cited: 1 },
  { name: 'an address of mail', names: 2, text: 'Write to a@strike or a.b@strike.org.\n' },
  { name: 'longer key', names: 2, offered: 2, text: 'Text @strike_2 @strike:x @p/strike/x\n' },
  { name: 'code span', text: 'Text `[^strike]` and ``@strike ` ``\n' },
  { name: 'tick that nothing closes', offered: 0, text: 'Text ` and [^strike]\n', cited: 1 },
  { name: 'formula', text: 'Text $a [^strike] b$.\n' },
  { name: 'two amounts of money', text: 'It paid $5 [^strike] and $10.\n', cited: 1 },
  { name: 'block of a formula', text: '$$\n[^strike]\n$$\n\nText\n' },
  { name: 'title of a link', text: '[x](y "[^strike]")\n' },
  { name: 'description of an image', text: '![see @strike](y.png)\n', cited: 1 },
  {
    name: 'target of a wiki link',
    names: 0,
    offered: 2,
    text: 'See [[@strike|text]] or [[a @strike|text]].\n',
    cited: 1,
  },
  { name: 'definition of a link', text: '[x]: http://e.org/@strike "[^strike]"\n' },
  { name: 'quotation', text: '> Text[^strike]\n', cited: 1 },
  { name: 'alert', text: '> [!NOTE]\n> Text[^strike]\n', cited: 1 },
  { name: 'nested list', text: '- a\n  - b\n\n    c[^strike]\n', cited: 1 },
  { name: 'code in an item', text: '- a\n\n      [^strike]\n' },
  { name: 'task', text: '- [ ] Text[^strike]\n', cited: 1 },
  {
    name: 'in a definition',
    previewed: 2,
    text: 'A[^a]\n\n[^a]: see [^strike]\n',
    cited: 1,
    defined: { a: 'see [^strike]' },
  },
  {
    name: 'code in a definition',
    previewed: 1,
    text: 'A[^a]\n\n[^a]: one\n\n        [^strike]\n',
    defined: { a: 'one\n\n        [^strike]' },
  },
  {
    name: 'list in a definition',
    previewed: 2,
    text: 'A[^a]\n\n[^a]:\n    - one[^strike]\n    - two\n\nEnd\n',
    cited: 1,
    defined: { a: '\n    - one[^strike]\n    - two' },
  },
  {
    name: 'definition in a definition',
    previewed: 1,
    text: 'A[^a]\n\n[^a]: one\n\n    [^b]: two\n',
    defined: { a: 'one\n\n    [^b]: two', b: 'two' },
  },
  { name: 'no definition in code', text: 'Text\n\n    [^strike]: def\n' },
  { name: 'a rule is no heading', text: 'text\n\n---\n\n# A\ntext\n===\n', sections: ['A', 'text'] },
  { name: 'heading in an alert', text: '> [!NOTE]\n> # A\n\n# B\n', sections: ['B'] },
  { name: 'heading in a definition', text: '[^a]: # A\n\n# B\n', sections: ['B'], defined: { a: '# A' } },
];

/** The notes that readers once read in two ways, and others like them. */
export const noteRows: readonly NoteRow[] = [...given, ...more];
