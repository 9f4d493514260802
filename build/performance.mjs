// Runs the benchmarks that docs/performance.md names and writes their figures into it: node build/performance.mjs [name …]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const page = 'docs/performance.md';
const chosen = process.argv.slice(2);
const block = /(<!-- bench: (\S+) ?(.*) -->\n)[^]*?(<!-- \/bench -->)/g;
const blocks = [...readFileSync(page, 'utf8').matchAll(block)];

for (const [, , name, options] of blocks.filter(
  ([, , name]) => chosen.length === 0 || chosen.includes(name),
)) {
  const args = ['test/host/run.mjs', 'bench', name, ...options.split(' ').filter(Boolean)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${name} failed:\n${stderr || stdout}`);
    process.exitCode = 1;
    continue;
  }
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${date}, Node ${process.versions.node}, ${availableParallelism()} cores`;
  const figures = `\n\`npm run bench -- ${[name, options].join(' ').trim()}\`, ${machine}:\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n\n`;
  // Read again: a run takes minutes, in which the page may have changed.
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(block, (whole, start, other, _, end) => (other === name ? start + figures + end : whole)),
  );
  console.log(`${name} written`);
}
