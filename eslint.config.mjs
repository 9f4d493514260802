import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';
import { words } from './build/lint/plain-words.mjs';

/** A room's walls: what the files of a folder may not import, and the reason shown to whoever tries. */
const walls = (files, groups, { web = true } = {}) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { paths: web ? nodeBuiltins : [], patterns: groups }] },
});
const noNodeMessage = 'This code also runs in a web worker: no Node built-ins.';
const nodeBuiltins = builtinModules.map((name) => ({ name, message: noNodeMessage }));
const noNode = { group: ['node:*'], message: noNodeMessage };
const onlyCore = 'The threads know packs and their host, nothing of the editor.';
const noEditor = { group: ['vscode'], message: 'The core knows nothing of the editor.' };

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // What people and packs write is matched in time that is in proportion to its length.
    files: ['src/core/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      // One that is sticky is tried at one place only.
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
    },
  },
  {
    // `node build/lint/words.mjs folder` lists the same faults in seconds.
    files: ['src/**/*.ts', 'test/**/*.ts'],
    plugins: { words },
    rules: { 'words/plain': 'error' },
  },
  walls(
    ['src/core/**/*.ts'],
    [noNode, noEditor, { group: ['**/editor/**'], message: 'Data flows from core to editor only.' }],
  ),
  walls(['src/editor/**/*.ts', 'src/extension.ts'], [noNode]),
  walls(
    ['src/cli/**/*.ts'],
    [noEditor, { group: ['**/editor/**'], message: 'The command line knows the core, and no editor.' }],
    { web: false },
  ),
  {
    ...walls(['src/threads/**/*.ts'], [noNode, noEditor, { group: ['**/editor/**'], message: onlyCore }]),
    // What is only for Node is left out of the web bundle by the condition in package.json.
    ignores: ['src/threads/node.ts', 'src/threads/worker.ts'],
  },
  walls(
    ['src/webview/**/*.ts'],
    [noNode, noEditor, { group: ['**/editor/**'], message: 'The browser side knows only the protocol.' }],
  ),
  walls(
    ['test/editor/**/*.ts'],
    [
      {
        group: ['**/src/editor/**', '**/src/extension', '**/src/core/*/*', '!**/src/core/api'],
        message: 'Editor tests drive the bundle as the editor does.',
      },
    ],
    { web: false },
  ),
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
