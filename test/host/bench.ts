/** `npm run bench -- <name> [its options]`: builds, and runs `test/bench/<name>.bench.ts`. */
import { readdirSync } from 'node:fs';
import { inProject } from './paths.js';
import { run, start } from './processes.js';

const [name = '', ...options] = process.argv.slice(2);
const names = readdirSync(inProject('test/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (!names.includes(name)) {
  console.error(`Which? There is: ${names.join(', ')}.`);
  process.exit(2);
}
const lines: string[] = [];
const built = await run(process.execPath, [inProject('esbuild.mjs'), '--tests', '--production'], {
  onLine: (line) => lines.push(line),
});
if (built !== 0) {
  console.error(lines.join('\n'));
  process.exit(1);
}
const bench = start(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', inProject('out/test/bench', `${name}.bench.mjs`), ...options],
  {
    onLine: (line) => {
      console.log(line);
    },
  },
);
bench.on('exit', (code) => {
  process.exit(code ?? 1);
});
