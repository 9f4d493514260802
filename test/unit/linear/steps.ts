import { completionsAt } from '../../../src/core/pack/editing/completions';
import { foldsOf } from '../../../src/core/pack/editing/folds';
import { idsIn } from '../../../src/core/pack/editing/ids';
import { keyHelpAt } from '../../../src/core/pack/editing/key-help';
import { symbolsOf } from '../../../src/core/pack/editing/outline';
import { draftPack, guessFormat, originOf, planAddition, readArticle } from '../../../src/core/capture';
import type { Library } from '../../../src/core/library';
import { LibrarySearch } from '../../../src/core/library/search/search';
import {
  type CheckedNote,
  NoteChecker,
  describeFinding,
  fixesFor,
  severityOf,
  silencing,
} from '../../../src/core/checks';
import { recordContent, sourcesContent, mentionContent } from '../../../src/core/note/insert/contents';
import { citedLabels } from '../../../src/core/note/citations/citing';
import { updateDefinitions } from '../../../src/core/note/citations';
import { planInsertion } from '../../../src/core/note/insert/insertion';
import { frontMatterCompletions } from '../../../src/core/note/front-matter/completions';
import { frontMatterSubjectAt } from '../../../src/core/note/front-matter/hover';
import { omitEdit } from '../../../src/core/note/front-matter/omit-edit';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { nameOffers } from '../../../src/core/note/names/name-offers';
import { noteWords } from '../../../src/core/note/names/note-words';
import { firstInSections, notedIn } from '../../../src/core/note/names/noted';
import { FormWriter } from '../../../src/core/note/names/one-form';
import { recordOffers } from '../../../src/core/note/citations/record-offers';
import { NoteReader, type ReadNote } from '../../../src/core/markdown/note-reader';
import { placedProse, proseForNames } from '../../../src/core/markdown/prose-for-names';
import { sectionStarts } from '../../../src/core/markdown/sections';
import { takeBackEdit } from '../../../src/core/note/usage/take-back';
import { noteUsage } from '../../../src/core/note/usage/note-usage';
import { english } from '../../../src/core/pack/problems/describe-problem';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { fixesFor as packFixesFor } from '../../../src/core/pack/problems/fixes';
import { readPack } from '../../../src/core/pack/read';
import { escapeCard, escapeMarkdown } from '../../../src/core/render/escape';
import { looseTree } from '../../../src/core/yaml/loose/loose-yaml';
import { article, packText } from '../support/library';

const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;

/** A step of work on a text that a person or a pack has written. */
export type Step = (text: string) => void;

const offsetsIn = (text: string) => [Math.floor(text.length / 2), text.length];

/** Checks a note, and again after a key in its middle; then describes its findings and makes the fixes of the first and last. */
function check(text: string): void {
  const library = article();
  const checker = new NoteChecker();
  const reader = new NoteReader();
  checked(checker, reader.read(text), library);
  const middle = Math.floor(text.length / 2);
  const note = checked(checker, reader.read(`${text.slice(0, middle)}x${text.slice(middle)}`), library);
  for (const finding of note.findings) describeFinding(finding, english);
  const byCode = new Map(note.findings.map((finding) => [finding.facts.code, finding]));
  for (const finding of byCode.values()) {
    fixesFor(note, finding, english);
    silencing(note, finding);
  }
}

function checked(checker: NoteChecker, note: ReadNote, library: Library): CheckedNote {
  const context = { library, frontMatter: readFrontMatter(note.text), style };
  const mentions = library.mentionsOf(note);
  const steps = checker.steps(note, mentions, context, (code) => severityOf(code) !== 'off');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function names(text: string): void {
  const library = article();
  const reader = new NoteReader();
  const mentions = library.mentionsOf(reader.read(text));
  const middle = Math.floor(text.length / 2);
  const edited = reader.read(`${text.slice(0, middle)}x${text.slice(middle)}`);
  mentions.read(placedProse(edited), edited.text);
  const found = library.find(text, 'markdown');
  for (const format of ['markdown', 'plain'] as const) proseForNames(text, format);
  library.find(text, 'plain');
  notedIn(library, found);
  firstInSections(library, found, sectionStarts(text, 'markdown'));
  noteWords(text);
  for (const format of ['markdown', 'plain'] as const)
    new FormWriter(text, format, found).edits(found, 'Bashar al-Assad');
}

const searches = new WeakMap<Library, LibrarySearch>();
function offers(text: string): void {
  const library = article();
  const search = searches.get(library) ?? new LibrarySearch(library);
  searches.set(library, search);
  const mentions = library.find(text, 'markdown');
  for (const typed of ['', '@', '[^', '[@a', 'Ass'])
    for (const at of offsetsIn(text)) {
      const note = {
        text: text.slice(0, at) + typed + text.slice(at),
        offset: at + typed.length,
        mentions,
      };
      nameOffers(library, search.names, note, style);
      recordOffers(library, search.citable, note, style, '\n');
    }
}

function insert(text: string): void {
  const library = article();
  const records = [...library.records].slice(0, 2);
  const entities = [...library.entities].slice(0, 2);
  for (const at of offsetsIn(text)) {
    for (const form of ['sentence', 'bullet', 'row', 'table'] as const)
      planInsertion(text, [{ start: at, end: at }], () => recordContent(library, records, form, style), '\n');
    planInsertion(text, [{ start: at, end: at }], mentionContent(library, entities, text, style), '\n');
  }
  sourcesContent(library, text, style);
}

function usage(text: string): void {
  const library = article();
  const frontMatter = readFrontMatter(text);
  noteUsage(library, text, frontMatter);
  citedLabels(text);
  updateDefinitions(text, library, style);
  takeBackEdit(text, () => true);
  omitEdit(text, [...library.records].slice(0, 2), 'no room', (record) => library.labelOf(record), '\n');
  for (const at of offsetsIn(text).concat(10)) {
    frontMatterCompletions(text, at, { library, packs: [], today: '2024-12-02' });
    frontMatterSubjectAt(text, at);
  }
}

function pack(text: string): void {
  const { problems, root } = readPack(text, 'pack');
  for (const problem of problems) {
    describeProblem(problem);
  }
  const byCode = new Map(problems.map((problem) => [problem.code, problem]));
  for (const problem of byCode.values()) packFixesFor(problem, text, root);
  symbolsOf(root);
  foldsOf(text, root);
  idsIn(text, root);
}

function author(text: string): void {
  looseTree(text);
  for (const at of offsetsIn(text)) {
    completionsAt(text, at, '2024-12-02');
    keyHelpAt(text, at);
  }
}

function addition(text: string): void {
  const pack = packText('one');
  planAddition(text, { as: 'event', text: 'A strike began.' });
  planAddition(pack, { as: 'event', text });
  planAddition(pack, { as: 'quote', actor: 'army', text });
}

function capture(format: 'html' | 'markdown' | 'plain'): Step {
  return (text) => {
    guessFormat(text);
    draftPack(readArticle(text, format), { today: '2024-12-02' });
    const [known] = article().packs;
    if (known) originOf(known, text, format, { start: 0, end: Math.min(20, text.length) });
  };
}

function escaping(text: string): void {
  escapeMarkdown(text);
  escapeCard(text);
}

/** Does what no step may do: it takes the square of the length, and shows that the counters see that. */
function squares(text: string): void {
  let equal = 0;
  for (const one of text) for (const other of text) if (one === other) equal++;
  if (equal === 0) throw new Error('a text without characters');
}

export const noteSteps = ['check', 'names', 'offers', 'insert', 'usage', 'escaping'] as const;
export const packSteps = ['pack', 'author', 'addition'] as const;
export const articleSteps = ['html', 'markdown', 'plain'] as const;

type Name = (typeof noteSteps | typeof packSteps | typeof articleSteps)[number];

/** All that is done with texts, by name. */
export const steps: Readonly<Record<Name | 'squares', Step>> & Readonly<Record<string, Step | undefined>> = {
  check,
  names,
  offers,
  insert,
  usage,
  escaping,
  pack,
  author,
  addition,
  html: capture('html'),
  markdown: capture('markdown'),
  plain: capture('plain'),
  squares,
};
