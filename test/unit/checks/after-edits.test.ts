import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CheckedNote, NoteChecker, checkText, severityOf } from '../../../src/core/checks';
import { NoteReader, type ReadNote } from '../../../src/core/markdown/note-reader';
import { placedProse } from '../../../src/core/markdown/prose-for-names';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { article } from '../support/library';
import { footnotes as style } from './support';

const parts = [
  '---\nbriefing: {asOf: 2024-12-02}\n---\n',
  '---\n',
  '---\r',
  '...\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '- ',
  '> ',
  '1. ',
  '# ',
  '    ',
  '<!-- ',
  ' -->',
  '- <!-- remark\n\n',
  '> <!-- remark\n',
  '<!-- briefing-ignore: name-misspelled as printed -->\n',
  '```\n',
  '~~~\n',
  '`',
  '<details>\n',
  '</details>\n',
  '<script>\n',
  '</script>\n',
  '| a | b |\n| - | - |\n| ',
  ' | ',
  '“',
  '”',
  '[^army-denial]',
  '[^army-denial]: DayFR\n',
  '[^toll]: ',
  'Bachar al-Assad left. ',
  'Mr Araqchi came yesterday. ',
  'Assad visited Moscow.[^assad-visit-to-moscow] ',
  'Strikes killed 12 civilians on 3 December 2024.[^air-strikes-es-safira] ',
  'Bashar\nal-Assad ',
];

function checked(checker: NoteChecker, note: ReadNote, mentions: Mentions): CheckedNote {
  const context = { library: article(), frontMatter: readFrontMatter(note.text), style };
  const steps = checker.steps(note, mentions, context, (code) => severityOf(code) !== 'off');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
type Mentions = ReturnType<ReturnType<typeof article>['mentionsOf']>;

/** Writes a note by these edits; asserts after each that it is found what is found in the note as if it were opened then. */
function write(first: string, edits: readonly { at: number; gone: number; put: string }[]): void {
  const checker = new NoteChecker();
  const reader = new NoteReader();
  const note = reader.read(first);
  const mentions = article().mentionsOf(note);
  checked(checker, note, mentions);
  let text = first;
  for (const { at, gone, put } of edits) {
    const start = Math.min(at, text.length);
    const end = Math.min(start + gone, text.length);
    text = text.slice(0, start) + put + text.slice(end);
    const note = reader.read(text);
    mentions.read(placedProse(note), text);
    const { findings } = checked(checker, note, mentions);
    assert.deepEqual(findings, checkText(text, article(), style).findings, JSON.stringify(text));
  }
}

describe('a note that is checked while it is written', () => {
  it('has the findings that it has when it is opened', () => {
    const note = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((all) => all.join(''));
    const edit = fc.record({
      at: fc.nat(500),
      gone: fc.nat(30),
      put: fc.oneof(fc.constantFrom('', 'x', ' ', '-', '>'), fc.constantFrom(...parts)),
    });
    fc.assert(
      fc.property(note, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        write(`---\nbriefing: {asOf: 2024-12-02}\n---\n${first}`, edits);
      }),
      { numRuns: 300 },
    );
  });

  it('whatever a comment in a list item hides, and shows again', () => {
    const text = '---\nbriefing: {asOf: 2024-12-02}\n---\n\n- <!-- remark\n\nBachar al-Assad left.\n';
    const at = text.indexOf('!--');
    write(text, [
      { at, gone: 1, put: '' },
      { at, gone: 0, put: '!' },
    ]);
  });

  it('where a carriage return stands alone behind what looks like the end of front matter', () => {
    const far = 'Text of a paragraph that nobody touches. '.repeat(8);
    const text = `---\nbriefing: {asOf: 2024-12-02}\n---\rMr Araqchi came.\n\n${far}Bachar al-Assad left.\n`;
    write(text, [{ at: text.indexOf('left'), gone: 2, put: 'x' }]);
  });
});
