import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../host/paths.js';
import { type OpenEditor, openEditor } from '../../host/ui.js';

const note = [
  '# The offensive',
  '',
  'Bashar al-Assad spoke with Masoud Pezeshkian. Assad is in Aleppo; `Assad` is code.',
  'Russia and Hayat Tahrir al-Sham, says the Institute for the Study of War (ISW).',
  'The Joint Command and the **Northern** Joint Command said nothing.',
  '',
  '## Reactions',
  '',
  'Assad’s army, and Dmitry Peskov.',
  ...Array.from({ length: 400 }, () => 'Nothing of note.'),
  'At the end Ayman Safadi.',
  '',
].join('\n');

const quiet = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Opens a folder with a note that names many (`names.md`) and one that names nobody (`empty.md`). */
export async function openNames(settings: Record<string, unknown> = {}): Promise<OpenEditor> {
  return openEditor({
    folder: inProject('test/fixtures/workspace'),
    viewport: { width: 1400, height: 900 },
    settings: { ...quiet, ...settings },
    prepare: (folder) => {
      writeFileSync(join(folder, 'names.md'), note);
      writeFileSync(join(folder, 'empty.md'), 'Nobody at all.\n');
    },
  });
}

/** Sets the settings of the workspace; those of a former call are gone. */
export function setInWorkspace(ui: OpenEditor, settings: Record<string, unknown>): void {
  mkdirSync(join(ui.folder, '.vscode'), { recursive: true });
  writeFileSync(join(ui.folder, '.vscode/settings.json'), JSON.stringify({ ...quiet, ...settings }));
}
