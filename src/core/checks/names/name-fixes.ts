import type { NoteContext } from '../../ledger/context';
import type { Localizer } from '../../pack/problems/describe-problem';
import { firstMention } from '../../render/names';
import type { TextEdit } from '../../base/text-edit';
import { frontMatterEdit } from '../../note/front-matter/edit';
import { FormWriter } from '../../note/names/one-form';
import type { FindingFix } from '../check';
import type { Finding } from '../finding';
import { type NoteView, inNote } from '../../ledger/note-view';
import type { NameFacts } from './name-facts';
import { type WrittenName, writtenNames } from './written-names';

/** Returns the fixes: replace this one, replace all of the same spelling, keep the form in this note. */
export function nameFixes(
  finding: Finding<NameFacts>,
  note: NoteView,
  context: NoteContext,
  l10n: Localizer,
): FindingFix[] {
  const names = namesIn(note, context);
  const index = names.findIndex(({ start }) => start === finding.start);
  const name = names[index];
  if (!name) return [];
  const writer = new FormWriter(
    note.text,
    'markdown',
    note.blocks.flatMap((placed) => placed.view.mentions.map((mention) => inNote(placed, mention))),
  );
  const replace = (one: PlacedName, form: string) =>
    writer.edits([{ ...one.name.mention, start: one.start, end: one.end }], form);
  const { facts } = finding;
  const fixes: FindingFix[] = [];
  if (facts.code === 'name-first-mention') {
    fixes.push(...inFull(name, note, l10n, (form) => replace(name, form)));
  } else {
    const isLater = (at: number) =>
      names.slice(0, at).some((one) => one.name.id === facts.id && isFull(one.name));
    const formFor = (one: PlacedName, at: number) =>
      facts.code === 'name-variant'
        ? one.name.forms.replacementFor(one.name.written, isLater(at))
        : facts.form;
    const form = formFor(name, index);
    fixes.push({
      title: l10n.t('Replace with “{0}”', form),
      edits: replace(name, form),
      preferred: true,
    });
    const alike = names
      .map((one, at) => ({ one, at }))
      .filter(
        ({ one }) => one.name.id === facts.id && one.name.isJudged && isAlike(one.name, name.name, facts),
      );
    const edits = alike.flatMap(({ one, at }) => replace(one, formFor(one, at)));
    if (edits.length > 1)
      fixes.push({
        title: l10n.t('Replace all {0} in this note', edits.length),
        edits,
        preferred: false,
      });
  }
  const keep = keepForm(note, facts.id, name.name.written);
  if (keep)
    fixes.push({
      title: l10n.t('Keep “{0}” in this note', name.name.written),
      edits: [keep],
      preferred: false,
    });
  return fixes.filter(({ edits }) => edits.length > 0);
}

interface PlacedName {
  readonly name: WrittenName;
  readonly start: number;
  readonly end: number;
}

function namesIn(note: NoteView, context: NoteContext): PlacedName[] {
  return note.blocks.flatMap((placed) =>
    writtenNames(placed.view, context).map((name) => ({
      name,
      start: placed.start + name.start,
      end: placed.start + name.end,
    })),
  );
}

/** Returns whether the form identifies who is meant, even if misspelt. */
function isFull({ role, forms, written }: WrittenName): boolean {
  return role !== 'short' && !(role === 'variant' && forms.isShort(written));
}

/** Returns whether two names are replaced together: all variants, or mixed forms with the same spelling. */
function isAlike(one: WrittenName, other: WrittenName, { code }: NameFacts): boolean {
  return code === 'name-variant' ? one.role === 'variant' : one.form === other.form;
}

function inFull(
  { name, end }: PlacedName,
  note: NoteView,
  l10n: Localizer,
  replace: (form: string) => TextEdit[],
): FindingFix[] {
  const { entity } = name.forms;
  const first = firstMention(entity);
  const behind = note.text.slice(end, end + 2);
  const isPossessive = /^['’]/.test(behind);
  const plain = { title: l10n.t('Write “{0}”', entity.name), edits: replace(entity.name) };
  if (isPossessive || first === entity.name) return [{ ...plain, preferred: true }];
  // “Dmitry Peskov, Kremlin spokesman, said”
  const written = entity.kind === 'person' && !/^[,.;:)!?\n]|^$/.test(behind) ? `${first},` : first;
  const whole = { title: l10n.t('Write “{0}”', first), edits: replace(written) };
  return entity.kind === 'person'
    ? [
        { ...plain, preferred: true },
        { ...whole, preferred: false },
      ]
    : [
        { ...whole, preferred: true },
        { ...plain, preferred: false },
      ];
}

function keepForm(note: NoteView, id: string, form: string): TextEdit | undefined {
  return frontMatterEdit(note.text, ['names', id], form, note.text.includes('\r\n') ? '\r\n' : '\n');
}
