/** The exact versions of everything that a test run fetches. Nothing here is a dependency of the project. */

/** The editors we test on: the newest one, and the oldest that `engines.vscode` allows. */
export const editorVersions = {
  current: { label: 'VS Code 1.139', codeServer: '4.139.1', node: '24.21.0' },
  minimum: { label: 'VS Code 1.100', codeServer: '4.100.3', node: '20.20.2' },
} as const;

export type EditorVersion = keyof typeof editorVersions;

/** The search program that the minimum editor would download while it is installed. */
export const ripgrepVersion = '1.18.0';

/** A headless Chromium for Linux x64, for machines without a browser. */
export const chromiumVersion = '153.0.0';

/** The desktop editor that `npm run test:desktop` downloads where none is installed. */
export const desktopVersion = 'stable';
