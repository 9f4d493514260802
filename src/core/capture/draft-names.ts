import type { Proposal } from './draft';
import { nameText } from './name-text';
import { yamlList, yamlText } from '../yaml/scalar-text';

type Named = Proposal['names'][number];

const maxPassages = 200;
const maxForms = 50;

/** An actor or a place as lines of YAML. */
export function nameLines(named: Named, { sourceId, names }: Proposal): string[] {
  const { type, id, name, kind, roles } = named;
  const cite = (passages: readonly number[]) =>
    yamlList(passages.slice(0, maxPassages).map((passage) => `${sourceId}#${passage}`));
  const lines = [`  ${yamlText(id)}:`, `    name: ${nameText(name)}`];
  if (type === 'actor') {
    if (named.short !== undefined) lines.push(`    short: ${nameText(named.short)}`);
    // A kind must be there; where no word shows it, the writer is asked.
    lines.push(kind === undefined ? '    kind: organization # TODO kind' : `    kind: ${yamlText(kind)}`);
  } else {
    if (kind !== undefined) lines.push(`    kind: ${yamlText(kind)}`);
    const around = names.find(
      (other) => other.name === named.within || other.forms.includes(named.within ?? ''),
    );
    if (around && around.id !== id) lines.push(`    within: ${yamlText(around.id)}`);
  }
  const aliases = aliasesOf(named);
  if (aliases.length > 0) lines.push('    aliases:', ...aliases.map((alias) => `      - ${alias}`));
  if (type === 'actor' && roles.length > 0) {
    lines.push('    roles:');
    for (const { title, passages } of roles.slice(0, 20))
      lines.push(`      - {title: ${nameText(title)}, cite: ${cite(passages)}}`);
  }
  lines.push(`    cite: ${cite(named.passages)}`);
  return lines;
}

/** The forms of the text that are not the name, its short form, or known to the library already. */
function aliasesOf({ name, short, forms, acronym, known }: Named): string[] {
  const listed = new Set([name, short, ...(known?.forms ?? []).map(({ form }) => form)]);
  const aliases = forms
    .filter((form) => !listed.has(form))
    .slice(0, maxForms)
    .map(nameText);
  const isNew = acronym !== undefined && !listed.has(acronym);
  return isNew ? [...aliases, `{form: ${nameText(acronym)}, type: acronym}`] : aliases;
}
