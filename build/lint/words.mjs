// Lists the faults of words, and counts them by folder: node build/lint/words.mjs [folder or file …] [--count]
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import tseslint from 'typescript-eslint';
import { wordFaults } from './plain-words.mjs';

const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('--'));
const files = (paths.length > 0 ? paths : ['src', 'test']).flatMap(filesBelow).sort();

const counts = new Map();
for (const file of files) {
  const { ast } = tseslint.parser.parseForESLint(readFileSync(file, 'utf8'), {
    comment: true,
    tokens: true,
    loc: true,
    range: true,
  });
  for (const { message, loc } of wordFaults(ast, file)) {
    const folder = dirname(file).split('/').slice(0, 3).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
    if (!args.includes('--count')) console.log(`${file}:${loc.start.line} ${message}`);
  }
}
for (const [folder, count] of counts) console.log(`${String(count).padStart(5)} ${folder}`);
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(`${String(total).padStart(5)} in all`);
process.exitCode = total > 0 ? 1 : 0;

function filesBelow(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(path, name));
}
