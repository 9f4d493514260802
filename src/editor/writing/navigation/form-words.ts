import * as vscode from 'vscode';
import type { EntityNames } from '../../../core/library';
import type { OfferedForm } from '../../../core/note/names/forms';
import type { Kept } from '../../../core/note/names/one-form';
import type { Choice } from '../insert/pick';
import type { OneForm } from './one-form';

/** Why a mention stays as it is. */
export function keptReason(kept: Kept): string {
  const { t } = vscode.l10n;
  switch (kept) {
    case 'quoted':
      return t('This stands in a quotation, which stays as it was said.');
    case 'link':
      return t('A link leads by these words: they stay, so that it is not broken.');
    case 'marks':
      return t('The emphasis in this name goes on before and after it: write it by hand.');
  }
}

export function entityRow(names: EntityNames): Choice<EntityNames> {
  return { key: names.id, value: names, label: names.name, description: names.kind ?? names.type };
}

export function formRow(offered: OfferedForm): Choice<OfferedForm> {
  const { form, kind, lang } = offered;
  const description = lang === undefined ? kindWords(kind) : `${kindWords(kind)}, ${lang}`;
  return { key: form, value: offered, label: form, description };
}

function kindWords(kind: OfferedForm['kind']): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'printed':
      return t('the printed form');
    case 'short':
      return t('the short form');
    case 'typed':
      return t('as you typed it');
    case 'alias':
      return t('alias');
    case 'spelling':
      return t('spelling');
    case 'native':
      return t('native form');
    case 'nickname':
      return t('nickname');
    case 'acronym':
      return t('acronym');
    case 'former':
      return t('former name');
    case 'title':
      return t('title');
  }
}

/** Says what is not in sight: what changed elsewhere, and what stayed. */
export function tellDone({ changed, notes, kept }: OneForm, isWide: boolean): void {
  const { t } = vscode.l10n;
  const parts: string[] = [];
  if (changed === 0) parts.push(t('There is nothing to rename.'));
  else if (isWide) parts.push(t('Mentions renamed: {0}, in notes: {1}.', changed, notes));
  if (kept > 0) parts.push(t('Left as they are: {0} (in quotations and links, or unsure).', kept));
  if (parts.length > 0) void vscode.window.showInformationMessage(parts.join(' '));
}
