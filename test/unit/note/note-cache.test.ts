import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { NoteCache, type NoteInLibrary, type NoteVersion } from '../../../src/editor/shared/note-cache';
import { article, packText } from '../support/library';

/** A note in the editor, as far as the cache looks at it. */
class OpenNote {
  readonly uri = undefined as unknown as vscode.Uri;
  languageId = 'markdown';
  version = 1;
  isUntitled = false;
  isClosed = false;
  /** Counts the requests for the text. */
  requests = 0;

  constructor(private text: string) {}

  getText(): string {
    this.requests++;
    return this.text;
  }

  edit(start: number, end: number, put: string): void {
    this.text = this.text.slice(0, start) + put + this.text.slice(end);
    this.version++;
  }
}

function noteCache() {
  const listeners: ((document: OpenNote) => void)[] = [];
  const cache = new NoteCache(
    ({ languageId }) => (languageId === 'markdown' ? 'markdown' : 'plain'),
    (listener) => {
      listeners.push(listener);
      return { dispose: () => undefined };
    },
  );
  const close = (note: OpenNote) => {
    for (const listener of listeners) listener(note);
  };
  return { cache, close };
}

const note = 'Bachar al-Assad left.\n\n# Two\n\nHTS came.[^toll]\n';
const words = ({ text }: NoteVersion) => text.split(' ');
const names = ({ mentions }: NoteInLibrary) => mentions.map(({ form }) => form);

describe('the cache of notes', () => {
  it('takes the text, reads it and derives each answer once a version', () => {
    const { cache } = noteCache();
    const open = new OpenNote(note);
    const before = cache.read(open);
    assert.equal(cache.read(open), before);
    assert.equal(cache.get(open, words), cache.get(open, words));
    assert.equal(cache.getIn(article(), open, names), cache.getIn(article(), open, names));
    assert.equal(cache.mentionsIn(article(), open), cache.mentionsIn(article(), open));
    assert.equal(open.requests, 1);
    open.edit(0, 'Bachar'.length, 'Bashar');
    const after = cache.read(open);
    assert.equal(open.requests, 2);
    assert.ok(after.text.startsWith('Bashar'));
    assert.deepEqual(cache.get(open, words)[0], 'Bashar');
    // What the edit did not touch was not read again.
    assert.equal(after.blocks[1]?.block, before.blocks[1]?.block);
  });

  it('reads a long note in steps, and is the same note whoever reads it first', () => {
    const { cache } = noteCache();
    const open = new OpenNote('Bachar al-Assad left.\n\n'.repeat(2_000));
    const steps = cache.readInSteps(open);
    assert.equal(steps.next().done, false);
    const other = cache.read(open);
    let last = steps.next();
    let count = 1;
    for (; !last.done; count++) last = steps.next();
    assert.ok(count > 10, String(count));
    assert.equal(last.value, other);
    assert.equal(other.blocks.length, 2_000);
    assert.equal(cache.readInSteps(open).next().value, other);
  });

  it('drops a note once it is closed, and keeps none of one that is asked about afterwards', () => {
    const { cache, close } = noteCache();
    const open = new OpenNote(note);
    const before = cache.read(open);
    close(open);
    open.isClosed = true;
    assert.notEqual(cache.read(open), before);
    assert.notEqual(cache.read(open), cache.read(open));
  });

  it('derives anew beside other packs, and for another language', () => {
    const { cache } = noteCache();
    const open = new OpenNote('<!-- Old Town -->\n\nOld Town.');
    const library = new Library();
    assert.deepEqual(cache.getIn(library, open, names), []);
    const { pack } = readPack(packText('one'), 'one');
    assert.ok(pack);
    library.add({ id: 'one', order: '0 one', decode: () => pack });
    assert.equal(cache.getIn(library, open, names).length, 1);
    assert.deepEqual(cache.getIn(article(), open, names), []);
    open.languageId = 'plaintext';
    assert.equal(cache.getIn(library, open, names).length, 2);
  });

  it('has the mentions of a note after any edits that a search of its text has', () => {
    const part = fc.constantFrom(
      'Bachar al-Assad',
      'HTS',
      'Aleppo',
      ' ',
      '\n\n',
      '```\n',
      '<!-- ',
      ' -->',
      '# ',
    );
    const edit = fc.record({ at: fc.nat(60), gone: fc.nat(20), put: part });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.array(edit, { maxLength: 8 }), (parts, edits) => {
        const { cache } = noteCache();
        const open = new OpenNote(parts.join(''));
        cache.mentionsIn(article(), open);
        for (const [index, { at, gone, put }] of edits.entries()) {
          open.edit(at, at + gone, put);
          // Not each version is asked about.
          if (index % 2 === 0) continue;
          const found = article().find(open.getText(), 'markdown');
          assert.deepEqual(cache.mentionsIn(article(), open), found);
          assert.deepEqual(cache.mentionsBetween(article(), open, 0, open.getText().length), found);
        }
      }),
    );
  });
});
