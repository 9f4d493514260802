import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSeverities, severities } from '../../../src/core/checks';
import { packSchema } from '../../../src/core/pack/schema';

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Setting {
  readonly default: unknown;
  readonly enum?: string[];
  readonly properties?: Record<string, Setting>;
}
interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: string[];
  readonly capabilities: unknown;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: { command: string; title: string; category: string; enablement?: string }[];
    readonly views: { briefing: { id: string }[] };
    readonly viewsWelcome: { view: string; contents: string }[];
    readonly menus: Record<string, Menu[]> & { readonly commandPalette: Menu[] };
    readonly submenus: { id: string }[];
    readonly keybindings: { command: string; key: string; when: string }[];
    readonly colors: { id: string; defaults: Record<string, string> }[];
    readonly snippets: { path: string }[];
    readonly yamlValidation: { fileMatch: string[]; url: string }[];
    readonly configuration: { properties: Record<string, Setting> };
  };
}

const read = (path: string) => readFileSync(path, 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { contributes } = manifest;
const sources = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('src/editor', name)))
  .join('\n');
/** Every `briefing.…` that the editor's code names. */
const named = new Set([...sources.matchAll(/'(briefing\.[\w.]+)'/g)].map(([, id]) => id));

describe('The manifest', () => {
  it('takes a key only in a view of its own, or for renaming a name', () => {
    for (const { command, key, when } of contributes.keybindings) {
      if (command === 'briefing.renameName') assert.equal(key, 'f2');
      else assert.match(when, /^focusedView == briefing\./, command);
    }
  });

  it('is that of the extension, for the editors that its types are from', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'briefing-notes.briefing-notes');
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
    assert.deepEqual(Object.keys(manifest.dependencies), [
      '@lezer/common',
      '@lezer/markdown',
      'chrono-node',
      'htmlparser2',
      'ignore',
      'js-yaml',
      'jsonc-parser',
      'yaml',
    ]);
  });

  it('supports untrusted and virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('names the commands, views, colours and context keys that the code names, and no others', () => {
    const declared = [
      ...contributes.commands.map(({ command }) => command),
      ...contributes.views.briefing.map(({ id }) => id),
      ...contributes.colors.map(({ id }) => id),
      ...Array.from(
        manifestText.matchAll(/\b(briefing\.(?:events\.(?:grouping|filtered)|actors\.shown))\b/g),
        ([, key]) => key ?? '',
      ),
    ];
    assert.deepEqual([...new Set(declared)].sort(), [...named].sort());
  });

  it('puts no command in a menu that it does not declare', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const { command, submenu } of Object.values(contributes.menus).flat()) {
      assert.ok(command === undefined || commands.has(command), command);
      assert.ok(submenu === undefined || submenus.has(submenu), submenu);
    }
  });

  it('has every command in the palette under “Briefing”, but for those that need an argument', () => {
    assert.ok(contributes.commands.every(({ category }) => category === 'Briefing'));
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    assert.deepEqual(hidden.map(({ command }) => command).sort(), [
      'briefing.actors.goToMention',
      'briefing.insertRecord',
      'briefing.openTarget',
    ]);
  });

  it('declares the settings that the code reads, and no others', () => {
    const settings = read('src/editor/shared/settings.ts');
    const used = [...settings.matchAll(/value\('([\w.]+)'/g)].map(([, name]) => `briefing.${name ?? ''}`);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), [...new Set(used)].sort());
  });

  it('lets each check be set, and says what it is where nothing is set', () => {
    const { properties } = contributes.configuration.properties['briefing.checks'] ?? {};
    const declared = Object.entries(properties ?? {}).map(([code, check]) => [
      code,
      check.default,
      check.enum,
    ]);
    assert.deepEqual(
      declared,
      [...defaultSeverities].map(([code, severity]) => [code, severity, severities]),
    );
  });

  it('starts with Markdown, text, the default languages and YAML, and with nothing else', () => {
    const languages = contributes.configuration.properties['briefing.languages']?.default as string[];
    assert.deepEqual(
      manifest.activationEvents.toSorted(),
      ['markdown', 'plaintext', 'yaml', ...languages].map((id) => `onLanguage:${id}`).sort(),
    );
  });

  it('has colours that can be read and told apart in every kind of theme', () => {
    // The editor's backgrounds, and what WCAG 2 asks of text on them: AA, in high contrast AAA.
    const themes = [
      ['dark', '#1f1f1f', 4.5],
      ['light', '#ffffff', 4.5],
      ['highContrast', '#000000', 7],
      ['highContrastLight', '#ffffff', 7],
    ] as const;
    for (const [theme, background, least] of themes) {
      const colors = contributes.colors.map(({ defaults }) => defaults[theme] ?? '');
      const texts = contributes.colors.filter(({ id }) => id.endsWith('Foreground'));
      assert.equal(new Set(texts.map(({ defaults }) => defaults[theme])).size, texts.length, theme);
      for (const color of colors)
        assert.ok(contrast(color, background) >= least, `${color} on ${background}`);
    }
  });

  it('hands the schema of packs to whoever checks YAML', () => {
    const [{ fileMatch, url } = { fileMatch: [], url: '' }, ...more] = contributes.yamlValidation;
    assert.deepEqual(more, []);
    assert.deepEqual(fileMatch, ['*.briefing.yaml', '*.briefing.yml']);
    assert.ok(read('.vscodeignore').split('\n').includes(url.replace('./', '!')));
    assert.deepEqual(JSON.parse(read(url)), JSON.parse(JSON.stringify(packSchema())));
  });

  it('finds every text that it refers to, and refers to every text', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('says what to do in each view where nothing is loaded', () => {
    for (const { id } of contributes.views.briefing) {
      assert.ok(
        contributes.viewsWelcome.some(({ view, contents }) => view === id && contents === '%welcome.empty%'),
      );
    }
  });

  it('has its views described', () => {
    const page = read('docs/notes.md');
    for (const { id } of contributes.views.briefing) {
      const name = words[`view.${id.replace('briefing.', '')}`] ?? '';
      assert.ok(page.includes(`\n**${name}** `), name);
    }
  });
});

/** The contrast of two colours (`#rrggbb`) as WCAG 2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
