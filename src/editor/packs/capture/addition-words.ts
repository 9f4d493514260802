import * as vscode from 'vscode';
import type { Addition, AdditionRefusal } from '../../../core/capture';

/** Why nothing was added, and what to do about it, for the person. */
export function refusalMessage({ refused }: AdditionRefusal, pack: string): string {
  const { t } = vscode.l10n;
  switch (refused) {
    case 'no-words':
      return t('Nothing was added: select some words first.');
    case 'too-long':
      return t('Nothing was added: the selection is too long for a name or a quote.');
    case 'no-source':
      return t(
        'Nothing was added: “{0}” has no source yet that could be cited. Write it under “sources” first.',
        pack,
      );
    case 'unknown-actor':
      return t('Nothing was added: “{0}” has no such actor. Add the actor first.', pack);
    case 'known-form':
      return t('Nothing was added: the actor has this form already.');
    case 'no-place':
      return t(
        'Nothing was added: “{0}” is written in a way that cannot be added to safely. Write it by hand.',
        pack,
      );
  }
}

/** Returns the label in a picker for a kind that a selection can become. */
export function kindLabel(as: Addition['as']): string {
  const { t } = vscode.l10n;
  switch (as) {
    case 'actor':
      return t('New Actor');
    case 'alias':
      return t('Alias of an Actor');
    case 'event':
      return t('Event');
    case 'claim':
      return t('Claim');
    case 'quote':
      return t('Quote');
  }
}
