// Writes the tables in README.md and docs/ from the manifest, and those of precision from the marked notes: node build/tables.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { precisionTables } from './precision-tables.mjs';

const pages = ['README.md', 'docs/commands.md', 'docs/checks.md'];

/**
 * Returns a page with its tables made new. The manifest does not say what a command does and how a finding is fixed: these
 * cells are kept from the table as it is, and are empty for a new row.
 */
export async function withTables(text) {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const words = JSON.parse(await readFile('package.nls.json', 'utf8'));
  const say = (reference) => words[reference.replaceAll('%', '')] ?? reference;
  const { commands, menus, keybindings, configuration, colors } = manifest.contributes;
  const title = (id) => say(commands.find(({ command }) => command === id).title);
  const isHidden = (id) =>
    menus.commandPalette.some(({ command, when }) => command === id && when === 'false');
  const tables = {
    commands: [
      ['Command', 'Id', 'What it does'],
      ...commands
        .filter(({ command }) => !isHidden(command))
        .map(({ command }) => [title(command), `\`${command}\``, kept(text, command)]),
    ],
    keys: [
      ['Key', 'Command', 'If'],
      ...keybindings.map(({ key, mac, command, when }) => [
        mac ? `${keys(key)}, on macOS ${keys(mac)}` : keys(key),
        title(command),
        `\`${when.replaceAll('|', '\\|')}\``,
      ]),
    ],
    settings: [
      ['Setting', 'Default', 'Meaning'],
      ...Object.entries(configuration.properties).map(([name, setting]) => [
        `\`${name}\``,
        setting.properties ? 'by check' : `\`${JSON.stringify(setting.default)}\``,
        meaning(setting, say),
      ]),
    ],
    checks: [
      ['Code', 'Default', 'Meaning', 'Fixes'],
      ...Object.entries(configuration.properties['briefing.checks'].properties).map(([code, check]) => [
        `\`${code}\``,
        check.default,
        say(check.markdownDescription),
        kept(text, code),
      ]),
    ],
    colours: [
      ['Colour', 'What it is for'],
      ...colors.map(({ id, description }) => [`\`${id}\``, say(description)]),
    ],
    ...(await precisionTables()),
  };
  const filled = Object.entries(tables).reduce(
    (sofar, [name, rows]) =>
      sofar.replace(
        new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
        (_, start, end) => `${start}\n${table(rows)}\n${end}`,
      ),
    text,
  );
  return prettier.format(filled, { ...(await prettier.resolveConfig(pages[0])), parser: 'markdown' });
}

function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** The last cell of the row with the id. */
function kept(text, id) {
  const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`| \`${id}\` `));
  return row?.split('|').at(-2).trim() ?? '';
}

const keys = (key) =>
  key
    .split('+')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('+')
    .replace(/.+/, '<kbd>$&</kbd>');

/** The description of a setting, with that of each value it may have. */
function meaning({ markdownDescription, enum: values, markdownEnumDescriptions }, say) {
  const all = (values ?? []).map((value, at) => `\`${value}\`: ${say(markdownEnumDescriptions[at])}`);
  return [say(markdownDescription), ...all].join('<br>').replace(/`#([^#`]+)#`/g, '`$1`');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const page of pages) await writeFile(page, await withTables(await readFile(page, 'utf8')));
