// Writes the README for the extension's own page in the editor, which shows no picture but one from the web, and opens no file.
import { readFile, writeFile } from 'node:fs/promises';

/** Writes it without pictures that lie in the project, and with the words alone of links to its files. */
export async function writeReadme(file) {
  const text = await readFile('README.md', 'utf8');
  await writeFile(
    file,
    text
      .replace(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n+/gm, '')
      .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1'),
  );
}
