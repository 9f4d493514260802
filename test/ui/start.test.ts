import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { inProject, projectFolder } from '../host/paths.js';
import { end, start } from '../host/processes.js';

describe('npm start', () => {
  it('prints the address of the editor that it serves, and ends on Ctrl+C without an error', async () => {
    const lines: string[] = [];
    let isUp: (address: string) => void = () => undefined;
    const child = start(process.execPath, [inProject('test/host/run.mjs'), 'start', '--browser'], {
      cwd: projectFolder,
      onLine: (line) => {
        lines.push(line);
        const [address] = /http:\/\/localhost:\d+\/\S*/.exec(line) ?? [];
        if (address !== undefined) isUp(address);
      },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        isUp = resolve;
        void ended.then(() => {
          reject(new Error(['It ended early:', ...lines].join('\n')));
        });
      });
      const folder = new URL(address).searchParams.get('folder') ?? '';
      // A copy: what is saved in it changes no file of the project.
      assert.ok(folder.endsWith('/demo') && !folder.startsWith(projectFolder), folder);
      const files = readdirSync(inProject('test/fixtures/demo'));
      assert.deepEqual(readdirSync(folder), files);
      const page = await fetch(address);
      assert.match(await page.text(), /workbench/);
      child.kill('SIGINT');
      assert.equal(await ended, 0);
      assert.ok(!existsSync(folder));
    } finally {
      end(child);
    }
  });
});
