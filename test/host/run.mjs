// Runs a program of this folder from its TypeScript: `node test/host/run.mjs <name> [its arguments]`. This way
// `npm test` can report a build that fails, instead of being a part of it.
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name] = process.argv.splice(2, 1);
const outfile = resolve(`out/host/${name}.mjs`);
await build({
  entryPoints: [`test/host/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
