import type MochaClass from 'mocha';
import * as vscode from 'vscode';
import { LineReporter, reportBrokenSuite } from './mocha-report';
import { patience } from './patience';

/**
 * Loads all test files of the editor suite and runs them.
 * @param Mocha the build of mocha for this kind of extension host.
 * @throws if a test fails or a file cannot be loaded.
 */
export async function runWith(Mocha: typeof MochaClass): Promise<void> {
  // The runner hands the filter over as a setting: a web worker has no environment.
  const grep = vscode.workspace.getConfiguration('briefingTests').get<string>('grep');
  const mocha = new Mocha({
    ui: 'bdd',
    // Mocha's types ask for a subclass of its own reporter, which would bring more of Node into the worker.
    reporter: LineReporter as unknown as NonNullable<MochaClass.MochaOptions['reporter']>,
    timeout: 2 * patience,
    forbidOnly: true,
    ...(grep === undefined || grep === '' ? {} : { grep }),
  });
  try {
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await import('tests:editor');
  } catch (error) {
    reportBrokenSuite(error);
    throw error;
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
