// Collects which packages of node_modules the bundles hold, and writes the texts of their licences beside them.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The folders of the packages with code in the bundles of the builds that had `collectPackages` among their plugins. */
const bundled = new Set();

/** @type {import('esbuild').Plugin} */
export const collectPackages = {
  name: 'collect-packages',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [path, { bytesInOutput }] of Object.entries(inputs))
          if (bytesInOutput > 0) for (const folder of folderOf(path)) bundled.add(folder);
    });
  },
};

/** `node_modules/@lezer/markdown/dist/index.js` → `node_modules/@lezer/markdown`; none for a file of ours. */
function folderOf(path) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

/**
 * Writes the licences of all packages that were collected into one file.
 * @throws if a package carries no text of a licence: what we may do with it is not known then.
 */
export async function writeNotices(file) {
  const notices = await Promise.all([...bundled].sort().map(noticeOf));
  const head = 'Briefing Notes contains code of the following packages, each under its own licence.\n';
  await writeFile(file, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).sort();
  if (files.length === 0)
    throw new Error(`The package ${name} is bundled, but carries no text of its licence.`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return [`${name} ${version} (${license})\n`, ...texts.map((text) => `${text.trim()}\n`)].join('\n');
}
