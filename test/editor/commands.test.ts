import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing } from './support/extension';

/** Commands that the editor itself adds for each view. */
const ofViews =
  /^briefing\.(?:events|actors|sources)\.(?:focus|open|resetViewLocation|removeView|toggleVisibility|collapseAll|refresh)$/;

describe('The commands', () => {
  it('are those of the manifest, each with something behind it', async () => {
    await briefing();
    const manifest = vscode.extensions.getExtension('briefing-notes.briefing-notes')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter(
      (command) => command.startsWith('briefing.') && !ofViews.test(command),
    );
    assert.deepEqual(registered.sort(), declared);
  });
});
