import { type Localizer, english } from './describe-problem';
import type { FixFacts } from './fix-candidates';

/** The words on the button: what the fix does. */
export function describeFix(facts: FixFacts, l10n: Localizer = english): string {
  switch (facts.kind) {
    case 'replace':
      return l10n.t('Change to “{0}”', facts.with);
    case 'quote':
      return l10n.t('Put it in quotation marks');
    case 'space-comment':
      return l10n.t('Make it a comment, with a space after the “#”');
    case 'spaces':
      return l10n.t('Put spaces in place of all such blanks');
    case 'brackets':
      return l10n.t('Put it in brackets');
    case 'space-after-colon':
      return l10n.t('Put a space after the colon');
    case 'escape-backslash':
      return l10n.t('Write it as a backslash');
    case 'remove-character':
      return l10n.t('Remove the character');
    case 'close':
      return l10n.t('Close it at the end of the value');
    case 'align':
      return l10n.t('Give the line as many spaces as its neighbour');
    case 'own-key':
      return l10n.t('Keep it as your own, “{0}”', facts.key);
    case 'add-field':
      return l10n.t('Add “{0}”', facts.field);
    case 'rename-id':
      return l10n.t('Give it the id “{0}”', facts.id);
    case 'swap':
      return l10n.t('Swap the two');
    case 'mark-pack':
      return l10n.t('Mark the pack {0}', facts.marking);
    case 'weaken':
      return l10n.t('Keep “{0}” on the card only, matched in no note', facts.form);
    case 'attribute':
      return l10n.t('Add “according to {0}”', facts.to);
    case 'show-all':
      return l10n.t('Remove what shows nothing');
    case 'write-out':
      return l10n.t('Write the fields out');
  }
}
