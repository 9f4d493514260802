// The words of the project: how a doc comment begins, and which words names and comments do without.

/** First words of a doc comment that make the reader wait for the verb. */
const openings = new Set(['what', 'whether', 'where', 'of', 'how', 'that', 'as', 'so', 'for']);

/** Words that comments and names do without, with what to write instead. */
const everywhere = [
  { words: /(?<!front[ -])\bmatter\b/gi, instead: 'front matter, or “counts”' },
  { words: /\btold\b/gi, instead: 'reported, said or shown' },
  { words: /\bstandings?\b/gi, instead: 'the name of the thing: rank, state, score' },
];

/** Words that comments do without. */
const inComments = [
  { words: /\bbehind\b/gi, instead: 'after' },
  { words: /\bwhoever\b/gi, instead: 'the caller, or “anyone who”' },
  { words: /\bso many\b/gi, instead: '“at most N”, or “N”' },
  { words: /\bunknown to\b/gi, instead: '“not in …”' },
];

/** Words that file names and the names of types and functions do without. */
const inNames = [
  { words: /\basked\b/gi, instead: 'requested, or the name of what is searched for' },
  { words: /\bsettled?\b/gi, instead: 'the name of the step: decide, merge, finish' },
  { words: /\bcrumbs?\b/gi, instead: 'path, or trail' },
  { words: /\bpassed over\b/gi, instead: 'excluded' },
];

/** Words that the names of files do without: elsewhere they are names of functions of the language. */
const inFileNames = [{ words: /\bround\b/gi, instead: 'the name of what the file holds' }];

/**
 * Returns the faults of a file of TypeScript, in the order of its text.
 *
 * @param {{ comments: readonly Token[], tokens: readonly Token[] }} ast as `@typescript-eslint/parser` gives it
 * @param {string} file its path, with slashes
 * @returns {{ message: string, loc: { start: { line: number, column: number } } }[]} lines from 1, columns in UTF-16 code units from 0
 */
export function wordFaults({ comments, tokens }, file) {
  const start = { line: 1, column: 0 };
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\..*/, '');
  const own = faultsIn(apart(name), [...everywhere, ...inNames, ...inFileNames], 'the name of the file');
  return [
    ...own.map((message) => ({ message, loc: { start, end: start } })),
    ...comments.flatMap((comment) =>
      commentFaults(comment).map((message) => ({ message, loc: comment.loc })),
    ),
    ...declared(tokens).flatMap(({ value, loc }) =>
      faultsIn(apart(value), [...everywhere, ...inNames], `the name “${value}”`).map((message) => ({
        message,
        loc,
      })),
    ),
  ].sort((a, b) => a.loc.start.line - b.loc.start.line || a.loc.start.column - b.loc.start.column);
}

function commentFaults({ type, value }) {
  const text = value.replace(/\s*\n\s*\*? ?/g, ' ').replace(/^[\s*]+/, '');
  const isDoc = type === 'Block' && value.startsWith('*');
  const [first = ''] = isDoc ? (/^[A-Za-z]+/.exec(text) ?? []) : [];
  const opening = openings.has(first.toLowerCase())
    ? [`Begin a doc comment with a verb or a noun, not with “${first}”.`]
    : [];
  // Code is quoted as it is.
  return [...opening, ...faultsIn(text.replace(/`[^`]*`/g, ''), [...everywhere, ...inComments], 'a comment')];
}

function faultsIn(text, list, place) {
  return list.flatMap(({ words, instead }) =>
    [...text.matchAll(words)].map(([word]) => `Not “${word}” in ${place}: write ${instead}.`),
  );
}

/** The first use of each name that is the file's own choice: not a property read from something else. */
function declared(tokens) {
  const names = new Map();
  tokens.forEach((token, at) => {
    const isName = token.type === 'Identifier' || token.type === 'PrivateIdentifier';
    const isRead = ['.', '?.'].includes(tokens[at - 1]?.value);
    if (isName && !isRead && !names.has(token.value)) names.set(token.value, token);
  });
  return [...names.values()];
}

/** A name as words in small letters: `noteMatter` and `note-matter` are `note matter`. */
function apart(name) {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_#]+/g, ' ')
    .toLowerCase();
}

/** The ESLint plugin: `words/plain` reports these faults. */
export const words = {
  rules: {
    plain: {
      meta: { type: 'suggestion', schema: [] },
      create: (context) => ({
        Program() {
          const { ast } = context.sourceCode;
          const file = context.filename.replaceAll('\\', '/');
          for (const fault of wordFaults(ast, file)) context.report(fault);
        },
      }),
    },
  },
};
