import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Settings that keep a fresh editor quiet: no welcome, no chat, no prompts beside what is looked at. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off',
};

/** Writes the settings of a fresh user, ours on top of those that keep the editor quiet. */
export async function writeUserSettings(
  userDataFolder: string,
  settings: Readonly<Record<string, unknown>> = {},
  keybindings: readonly object[] = [],
): Promise<void> {
  await mkdir(join(userDataFolder, 'User'), { recursive: true });
  const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, 2);
  await writeFile(join(userDataFolder, 'User', 'settings.json'), text);
  await writeFile(join(userDataFolder, 'User', 'keybindings.json'), JSON.stringify(keybindings));
}
