import { type Check, defineCheck } from '../check';
import type { Finding } from '../finding';
import type { NameFacts } from './name-facts';
import { nameFixes } from './name-fixes';
import { type NameUse, usesIn } from './name-uses';

type UseFacts = Extract<NameFacts, { code: 'name-mixed' | 'name-first-mention' }>;

/** Names that a note writes in several forms, or shortens before giving them in full. */
export const nameUseChecks: Check = defineCheck<UseFacts>({
  codes: { 'name-mixed': 'warning', 'name-first-mention': 'information' },
  *note(note, context) {
    for (const use of usesIn(note, context)) {
      yield* mixed(use);
      const first = shortened(use);
      if (first) yield first;
    }
  },
  describe: (facts, l10n) =>
    facts.code === 'name-mixed'
      ? l10n.t('The note writes “{1}” as well as “{0}”: write one of them.', facts.written, facts.form)
      : l10n.t('“{0}” is the first mention: write “{1}” here.', facts.written, facts.form),
  fixes: nameFixes,
});

/** Yields the interchangeable forms of a name, except the one that the note keeps, or else uses most, or else first. */
function* mixed({ id, judged, isMixed }: NameUse): Iterable<Finding<UseFacts>> {
  // Most names are written in one form.
  if (!isMixed) return;
  for (const roles of [['full', 'native'], ['short']]) {
    const counts = new Map<string, number>();
    const those = judged.filter(({ name }) => roles.includes(name.role));
    for (const { name } of those) counts.set(name.form, (counts.get(name.form) ?? 0) + 1);
    if (counts.size < 2) continue;
    const kept = those.find(({ name }) => name.form === name.forms.kept)?.name.form;
    const [most] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    const form = kept ?? most;
    for (const { name, start, end } of those)
      if (name.form !== form)
        yield { start, end, facts: { code: 'name-mixed', id, written: name.written, form } };
  }
}

function shortened({ id, first }: NameUse): Finding<UseFacts> | undefined {
  if (!first) return undefined;
  const { name, start, end } = first;
  const form = name.forms.entity.name;
  return { start, end, facts: { code: 'name-first-mention', id, written: name.written, form } };
}
