import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import { openBriefing, rows } from './support/workbench.js';

/** Long before the test: a file that has only just changed is not kept. */
const longAgo = new Date('2025-01-05T12:00:00Z');

describe('Packs over sessions', () => {
  let ui: OpenEditor;

  const packIn = (folder: string) => join(folder, 'packs', 'joint-command.briefing.yaml');

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/writing'),
      settings: { 'briefing.bundledArticle': false },
      prepare: (folder) => {
        utimesSync(packIn(folder), longAgo, longAgo);
      },
    });
    await openBriefing(ui);
  });
  after(() => ui.close());

  /** The segments that the index names; `undefined` as long as there is none. */
  const segments = (): string[] | undefined => {
    const folder = indexFolder(ui);
    if (folder === undefined) return undefined;
    const { segments } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      segments: string[];
    };
    return segments.map((name) => join(folder, name));
  };

  /** Gives the pack another title in a way that neither its size nor its time shows. */
  const retitle = () => {
    const pack = packIn(ui.folder);
    const text = readFileSync(pack, 'utf8');
    const other = text.replace('An invented pack', 'A different pack');
    assert.equal(other.length, text.length);
    assert.notEqual(other, text);
    const draft = join(ui.folder, '..', 'draft');
    writeFileSync(draft, other);
    utimesSync(draft, longAgo, longAgo);
    renameSync(draft, pack);
  };

  it('are had from the index where size and time of the file are the same', async () => {
    await rows(ui.page, 'Sources', 'An invented pack for the tests').first().waitFor();
    await eventually('an index', segments);
    await ui.reopen(retitle);
    await openBriefing(ui);
    await rows(ui.page, 'Sources', 'An invented pack for the tests').first().waitFor();
    assert.match(readFileSync(packIn(ui.folder), 'utf8'), /A different pack for the tests/);
  });

  it('are read from their files where the index is damaged, and indexed anew', async () => {
    const [segment, ...others] = segments() ?? [];
    assert.ok(segment);
    assert.deepEqual(others, []);
    await ui.reopen(() => {
      const bytes = readFileSync(segment);
      const middle = bytes.length >> 1;
      bytes[middle] = bytes[middle]! ^ 1;
      writeFileSync(segment, bytes);
    });
    await openBriefing(ui);
    await rows(ui.page, 'Sources', 'A different pack for the tests').first().waitFor();
    await eventually('another segment', () => segments()?.find((name) => name !== segment));
    await eventually('an end of the damaged one', () => !existsSync(segment) || undefined);
    await ui.reopen();
    await openBriefing(ui);
    await rows(ui.page, 'Sources', 'A different pack for the tests').first().waitFor();
  });
});

/** Returns the folder of the extension's index of this workspace; `undefined` as long as there is none. */
function indexFolder({ userData }: OpenEditor): string | undefined {
  const storage = join(userData, 'User', 'workspaceStorage');
  const workspaces = existsSync(storage) ? readdirSync(storage) : [];
  const folders = workspaces.map((name) => join(storage, name, 'briefing-notes.briefing-notes', 'packs'));
  return folders.find((folder) => existsSync(join(folder, 'index.json')));
}
