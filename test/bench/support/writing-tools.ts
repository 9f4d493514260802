/** Tools that a writer may have beside the checks. They do other work: rules of form, spelling and style. */
import { readFileSync } from 'node:fs';
import type { TextlintKernelRule } from '@textlint/kernel';
import type { LocalLinter } from 'harper.js';
import type { CheckingTool } from './check-speed';

/** Returns the tools that run on this machine, and a sentence for each that does not. */
export async function writingTools(): Promise<{ tools: CheckingTool[]; missing: string[] }> {
  const tools: CheckingTool[] = [];
  const missing: string[] = [];
  for (const [name, load] of Object.entries({ markdownlint, 'harper.js': harper, textlint })) {
    try {
      tools.push(await load());
    } catch (error) {
      missing.push(`${name} does not run here: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { tools, missing };
}

async function markdownlint(): Promise<CheckingTool> {
  const { lint } = await import('markdownlint/sync');
  const schema = readFileSync('node_modules/markdownlint/schema/markdownlint-config-schema.json', 'utf8');
  const { properties } = JSON.parse(schema) as { properties: Record<string, unknown> };
  const rules = Object.keys(properties).filter((name) => /^MD\d+$/.test(name)).length;
  return { name: 'markdownlint', rules, begin: () => (text) => lint({ strings: { note: text } }) };
}

async function harper(): Promise<CheckingTool> {
  const { Dialect, LocalLinter } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const create = async () => {
    const linter = new LocalLinter({ binary, dialect: Dialect.British });
    await linter.setup();
    return linter;
  };
  const first = await create();
  const rules = Object.values(await first.getDefaultLintConfig()).filter((isOn) => isOn === true).length;
  await first.dispose();
  let last: LocalLinter | undefined;
  return {
    name: 'harper.js',
    rules,
    begin: async () => {
      await last?.dispose();
      const linter = (last = await create());
      return async (text) => linter.lint(text, { language: 'markdown' });
    },
  };
}

async function textlint(): Promise<CheckingTool> {
  const { TextlintKernel } = await import('@textlint/kernel');
  const { default: markdownPlugin } = await import('@textlint/textlint-plugin-markdown');
  const loaded = {
    diacritics: await import('textlint-rule-diacritics'),
    'no-todo': await import('textlint-rule-no-todo'),
    'stop-words': await import('textlint-rule-stop-words'),
    terminology: await import('textlint-rule-terminology'),
    'write-good': await import('textlint-rule-write-good'),
  };
  const rules = Object.entries(loaded).map(([ruleId, module]) => ({ ruleId, rule: exportOf(module) }));
  const options = {
    ext: '.md',
    filePath: 'note.md',
    plugins: [{ pluginId: 'markdown', plugin: exportOf(markdownPlugin) as typeof markdownPlugin }],
    rules: rules as TextlintKernelRule[],
  };
  const kernel = new TextlintKernel();
  return {
    name: 'textlint',
    rules: rules.length,
    begin: () => async (text) => kernel.lintText(text, options),
  };
}

/** Returns what a module exports by default, also if it is an older kind of module in a newer one. */
function exportOf(module: unknown): unknown {
  const inner = (module as { default?: unknown }).default;
  return inner === undefined ? module : exportOf(inner);
}
