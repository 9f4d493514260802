import { frontMatterEdit } from '../../note/front-matter/edit';
import { escapeMarkdown } from '../../render/escape';
import { type Check, type FindingFix, defineCheck } from '../check';
import { foldCase } from '../../base/fold';
import { inNote } from '../../ledger/note-view';
import { lookalikesIn, othersIn } from './lookalikes';
import { writtenNames } from './written-names';

interface LookalikeFacts {
  readonly code: 'name-lookalike';
  readonly id: string;
  readonly written: string;
  readonly form: string;
}

/** Words that no pack has, and sound like a name that one has: the writer knows whether they are it. */
export const lookalikeChecks: Check = defineCheck<LookalikeFacts>({
  codes: { 'name-lookalike': 'hint' },
  *block(view, context) {
    const distinct = new Set(context.frontMatter.distinct.map(({ value }) => foldCase(value)));
    for (const { start, end, id, written, form, role, isJudged } of writtenNames(view, context))
      if (role === 'twin' && isJudged && !distinct.has(foldCase(written)))
        yield { start, end, facts: { code: 'name-lookalike', id, written, form } };
  },
  *note(note, context) {
    const others = new Set(note.blocks.flatMap(({ view }) => [...othersIn(view, context)]));
    for (const placed of note.blocks)
      for (const { start, end, folded, ...facts } of lookalikesIn(placed.view, context))
        if (!others.has(folded))
          yield inNote(placed, { start, end, facts: { code: 'name-lookalike', ...facts } });
  },
  describe: ({ written, form }, l10n) =>
    l10n.t(
      'Is “{0}” another spelling of “{1}”? Add it to the pack, or remember that it is not.',
      written,
      form,
    ),
  fixes({ start, end, facts }, note, { library }, l10n) {
    const { id, written, form } = facts;
    const name = library.namesOf(id)?.name ?? form;
    const eol = note.text.includes('\r\n') ? '\r\n' : '\n';
    const distinct = frontMatterEdit(note.text, ['distinct'], written, eol);
    const fixes: FindingFix[] = [
      {
        title: l10n.t('Add “{0}” to the names of {1}', written, name),
        edits: [],
        preferred: false,
        action: { kind: 'add-alias', entity: id, form: written },
      },
    ];
    if (distinct)
      fixes.push({ title: l10n.t('“{0}” is another name', written), edits: [distinct], preferred: false });
    fixes.push({
      title: l10n.t('Replace with “{0}”', form),
      edits: [{ start, end, text: escapeMarkdown(form) }],
      preferred: false,
    });
    return fixes;
  },
});
