import { type Localizer, english } from '../../pack/problems/describe-problem';
import { describeYamlFault } from '../../pack/problems/describe-yaml';
import { oneLine, shorten } from '../../render/escape';
import { type FrontMatterProblem, type WrongValue, frontMatterKeys } from './model';

/** Longer words of the note are cut in a message. */
const longest = 60;

/** The sentence for the person: what is wrong with the front matter and what to do about it. Plain text. */
export function describeFrontMatterProblem(problem: FrontMatterProblem, l10n: Localizer = english): string {
  const said = sentence(problem, l10n);
  return 'suggestion' in problem ? `${said} ${l10n.t('Did you mean “{0}”?', problem.suggestion)}` : said;
}

function sentence(problem: FrontMatterProblem, l10n: Localizer): string {
  switch (problem.code) {
    case 'front-matter-syntax':
      return l10n.t('The front matter is not valid YAML: {0}.', describeYamlFault(problem, l10n));
    case 'front-matter-unknown-key':
      return l10n.t(
        'A note has no key “{0}” under “briefing”: write one of {1}, or begin it with “x-” to keep it as your own.',
        shortened(problem.key),
        frontMatterKeys.join(', '),
      );
    case 'front-matter-wrong-value':
      return wrongValue(problem, l10n);
    case 'front-matter-unknown-pack':
      return l10n.t(
        'No pack that is loaded has the id “{0}”: correct it, or open the folder that the pack is in.',
        shortened(problem.id),
      );
    case 'front-matter-unknown-record':
      return l10n.t(
        'No pack that is loaded has a record “{0}” to leave out: correct the id, or remove the line.',
        shortened(problem.id),
      );
    case 'front-matter-unknown-name':
      return l10n.t(
        'No pack that is loaded has an actor or place “{0}”: correct the id, or remove the line.',
        shortened(problem.id),
      );
  }
}

function wrongValue(problem: WrongValue, l10n: Localizer): string {
  switch (problem.expected) {
    case 'choice':
      return l10n.t(
        '“{0}” is not a value of “{1}”: write one of {2}.',
        shortened(problem.value),
        problem.key,
        problem.allowed.join(', '),
      );
    case 'date':
      return problem.reason === 'impossible-date'
        ? l10n.t('“{0}” is a day that no calendar has: correct the date.', shortened(problem.value))
        : l10n.t('“{0}” is not a date in EDTF: write one as in 2024-12-02.', shortened(problem.value));
    case 'language':
      return l10n.t(
        '“{0}” is not the tag of a language: write one as in {1}.',
        shortened(problem.value),
        'en, fr',
      );
    case 'list':
      return l10n.t('“{0}” is a list: write it as in {1}.', problem.key, '[one, two]');
    case 'map':
      return problem.key === 'briefing'
        ? l10n.t('“briefing” has keys of its own: write one of {0} under it.', frontMatterKeys.join(', '))
        : l10n.t('“{0}” has ids as its keys: write a line “id: text” for each.', problem.key);
    case 'text':
      return l10n.t('A text belongs here, in “{0}”: write it as one line.', problem.key);
  }
}

function shortened(text: string): string {
  return shorten(oneLine(text), longest);
}
