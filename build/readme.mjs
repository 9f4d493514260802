// Writes the README for the extension's own page in the editor, which shows no picture that lies beside it.
import { readFile, writeFile } from 'node:fs/promises';

/** Writes it with each of its pictures (`![words](media/name.png)`) inside, and without links to files of the project. */
export async function writeReadme(file) {
  const text = await readFile('README.md', 'utf8');
  const pictures = [...new Set([...text.matchAll(/\]\((media\/[\w-]+\.png)\)/g)].map(([, path]) => path))];
  let whole = text.replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1');
  for (const path of pictures)
    whole = whole.replaceAll(`](${path})`, `](data:image/png;base64,${await readFile(path, 'base64')})`);
  await writeFile(file, whole);
}
