import type { Localizer } from './describe-problem';
import type { ExpectedType, FoundType, Misreading } from './problems';

export function misreading(reason: Misreading, value: string, l10n: Localizer): string {
  switch (reason) {
    case 'comment':
      return l10n.t(
        'What follows the “#” is a comment to YAML, and no part of “{0}”: put all of it in quotation marks, or write a space after the “#”.',
        value,
      );
    case 'comma':
      return l10n.t(
        'A comma ends a text in brackets: “{0}” is one text here, and cut in other programs. Put it in quotation marks.',
        value,
      );
    case 'no-brackets':
      return l10n.t(
        '“{0}” is a list, and cut at its commas in other programs: put it in brackets, “[…]”.',
        value,
      );
    case 'odd-blank':
      return l10n.t(
        'The blank {0} is a letter to YAML, neither indentation nor a space: put spaces in its place.',
        value,
      );
    case 'base-60':
      return l10n.t(
        '“{0}” is a number to the base of 60 to some programs: put it in quotation marks.',
        value,
      );
    case 'yes-or-no':
      return l10n.t(
        '“{0}” is true or false to some programs: put it in quotation marks if it is a word or a code.',
        value,
      );
    case 'null':
      return l10n.t('“{0}” means nothing at all in YAML: put it in quotation marks if it is a word.', value);
    case 'leading-zero':
      return l10n.t(
        '“{0}” is another number to programs that read a leading 0 as octal: write it without the 0.',
        value,
      );
    case 'merge-key':
      return l10n.t(
        'YAML 1.2 does not merge with “<<”, so nothing is taken over: write the fields out, or remove it.',
      );
  }
}

export function dateFault(reason: string, l10n: Localizer): string {
  switch (reason) {
    case 'impossible-date':
      return l10n.t('is a day that no calendar has');
    case 'reversed-interval':
      return l10n.t('ends before it begins');
    case 'beyond-level-1':
      return l10n.t('goes beyond EDTF level 1');
    default:
      return l10n.t('is not a date in EDTF');
  }
}

export function wrongType(expected: ExpectedType, found: FoundType, l10n: Localizer): string {
  const instead = foundWords(found, l10n);
  switch (expected) {
    case 'text':
      return found === 'number' || found === 'true or false'
        ? l10n.t('A text belongs here, not {0}: put it in quotation marks.', instead)
        : l10n.t('A text belongs here, not {0}: write it as one line.', instead);
    case 'date':
      return l10n.t('A date belongs here, not {0}: write one as in 2024-12-02.', instead);
    case 'number':
      return l10n.t('A number belongs here, not {0}: write it in digits, without quotation marks.', instead);
    case 'true or false':
      return l10n.t('True or false belongs here, not {0}: write true or false.', instead);
    case 'list':
      return l10n.t('A list belongs here, not {0}: begin each item with “- ”.', instead);
    case 'map':
      return l10n.t('Fields belong here, not {0}: write each as “name: value”.', instead);
    case 'citation':
      return l10n.t('A citation belongs here, not {0}: write source#passage, such as dayfr#2.', instead);
  }
}

function foundWords(found: FoundType, l10n: Localizer): string {
  switch (found) {
    case 'text':
      return l10n.t('a text');
    case 'number':
      return l10n.t('a number');
    case 'true or false':
      return l10n.t('true or false');
    case 'list':
      return l10n.t('a list');
    case 'map':
      return l10n.t('a map');
    case 'nothing':
      return l10n.t('nothing');
  }
}
