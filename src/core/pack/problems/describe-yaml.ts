import type { YamlFault } from '../../yaml/faults';
import type { Localizer } from './describe-problem';
import { shortened } from '../../base/shortened';

/** Describes a fault of YAML and its fix: a clause without its full stop. */
export function describeYamlFault(fault: Pick<YamlFault, 'kind' | 'what'>, l10n: Localizer): string {
  const what = shortened(fault.what ?? '');
  switch (fault.kind) {
    case 'colon-in-text':
      return l10n.t('a text with “: ” in it is read as a key: put the text in quotation marks');
    case 'reserved-start':
      return l10n.t('a text cannot begin with “{0}”: put it in quotation marks', what);
    case 'curly-quotes':
      return l10n.t('the quotation mark {0} is a letter to YAML: put the text in straight ones, "…"', what);
    case 'inner-quotes':
      return what === "'"
        ? l10n.t("the text ends at its second apostrophe: write two ('') for each one inside it")
        : l10n.t('the text ends at its second quotation mark: write \\" for each one inside it');
    case 'text-after':
      return l10n.t('a text with “{0}” ends with what closes it: put the text in quotation marks', what);
    case 'odd-blank':
      return l10n.t(
        'the blank {0} is a letter to YAML, neither indentation nor a space: put spaces in its place',
        what,
      );
    case 'character':
      return l10n.t('the character {0} may not stand in a text: remove it', what);
    case 'tab':
      return l10n.t('a tab is no indentation to YAML: write spaces');
    case 'no-space':
      return l10n.t('the colon of a key needs a space after it: write “{0}: ” and the value', what);
    case 'wrong-mark':
      return l10n.t(
        'the mark {0} parts nothing in YAML: write “{1}” in its place',
        what,
        what.startsWith('：') ? ':' : ',',
      );
    case 'escape':
      return l10n.t('“{0}” means nothing between quotation marks: write \\\\ for a backslash', what);
    case 'not-closed':
      return l10n.t('“{0}” is not closed: add what closes it', what);
    case 'not-opened':
      return l10n.t('“{0}” closes nothing: remove it, or put the text in quotation marks', what);
    case 'beyond-end':
      return l10n.t('nothing from here on is read: correct what stands just above');
    case 'indentation':
      return l10n.t('the line begins in another column than its neighbours: give it as many spaces');
    case 'no-colon':
      return l10n.t('a line among fields has no “: ” of its own: write “name: value”');
    case 'no-comma':
      return l10n.t('something is missing here, or a bracket just above: add the comma or the bracket');
    case 'comma':
      return l10n.t('a comma has nothing to part: remove it');
    case 'alias-unknown':
      return l10n.t(
        '“*{0}” repeats what is marked “&{0}”, and nothing above is: put the text in quotation marks if it is one',
        what,
      );
    case 'alias-inside':
      return l10n.t('“*{0}” stands inside what it repeats: remove it', what);
    case 'aliases-many':
      return l10n.t('more than {0} values are repeated with “*”: write them out, or shorten them', what);
    case 'depth':
      return l10n.t('this is nested too deep to be read: remove some of its levels');
    case 'key-not-word':
      return l10n.t('a key is a word, not a list or a map: put it in quotation marks if it is a text');
    case 'long-key':
      return l10n.t('a key of more than 1,024 characters is not read: shorten it');
    case 'second-document':
      return l10n.t('a second document begins here, and only the first is read: give it a file of its own');
    case 'tag':
      return l10n.t('“!” begins a tag that has no meaning here: put the text in quotation marks');
    case 'anchor':
      return l10n.t('“&” and “*” mean something else than text here: put the text in quotation marks');
    case 'directive':
      return l10n.t('a line with “%” in front is an instruction that nobody knows: remove it');
    case 'unreadable':
      return l10n.t('this cannot be read: correct it here or just above');
  }
}
