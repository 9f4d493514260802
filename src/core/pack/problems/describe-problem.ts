import { describeYamlFault } from './describe-yaml';
import { dateFault, misreading, wrongType } from './describe-value';
import type { Problem } from './problems';
import { shortened } from '../../base/shortened';
import { withoutEnd } from '../../base/trimmed';

/** Puts the arguments into the `{0}` of a message, translated where a translation is at hand. */
export interface Localizer {
  t(message: string, ...args: (string | number)[]): string;
}

/** Without translation: for the build and for tests. */
export const english: Localizer = {
  t: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)] ?? '')),
};

/** The sentence for the person: what is wrong and what to do about it. The place is shown beside it. */
export function describeProblem(problem: Problem, l10n: Localizer = english): string {
  const said = sentence(problem, l10n);
  return 'suggestion' in problem && problem.suggestion
    ? `${said} ${l10n.t('Did you mean “{0}”?', problem.suggestion)}`
    : said;
}

/** Describes the related position of a problem. */
export function describeRelated(problem: Problem, l10n: Localizer = english): string {
  switch (problem.code) {
    case 'duplicate-id':
      return l10n.t('The id “{0}” is given here first.', problem.id);
    case 'duplicate-key':
      return l10n.t('The key “{0}” is first used here.', shortened(problem.key));
    case 'until-before-since':
      return l10n.t('It begins in {0} here.', problem.since);
    case 'figure-range-reversed':
      return l10n.t('The range begins with {0} here.', problem.low);
    case 'marking-exceeds-pack':
      return l10n.t('The pack is marked {0} here.', problem.pack);
    case 'alias-shared':
      return l10n.t('“{0}” has the name here.', problem.other);
    case 'entities-alike':
      return l10n.t('“{0}” is spelt “{1}” here.', problem.other, shortened(problem.otherForm));
    case 'pack-id-taken':
      return l10n.t('The pack “{0}” has the id here.', problem.by);
    case 'entity-conflict':
      return l10n.t('The pack {0} says “{1}” here.', problem.pack, shortened(problem.there));
    default:
      return l10n.t('The other place is here.');
  }
}

function sentence(problem: Problem, l10n: Localizer): string {
  switch (problem.code) {
    case 'file-unreadable':
      return l10n.t('The file cannot be read: {0}. Save it again, or restore it.', trimmed(problem.detail));
    case 'file-too-large':
      return l10n.t(
        'The file is {0} MB, more than the {1} MB that a pack may have: split it into several packs.',
        megabytes(problem.bytes),
        megabytes(problem.limit),
      );
    case 'not-utf-8':
      return l10n.t('The file is not UTF-8 from here on: save it with the encoding UTF-8.');
    case 'yaml-syntax':
      return l10n.t('This is not valid YAML: {0}.', describeYamlFault(problem, l10n));
    case 'empty-pack':
      return l10n.t('The pack is empty: begin it with “briefing: 1”, an id and a title.');
    case 'format-version':
      return l10n.t(
        'The pack has the format version {0}, of which nothing is known here: write “briefing: {1}”, or update the extension.',
        problem.found,
        problem.expected,
      );
    case 'pack-id-taken':
      return l10n.t(
        'The pack id “{0}” is taken by {1}: this pack is left out until one of the two has another id.',
        problem.id,
        problem.by,
      );
    case 'bad-id':
      return l10n.t(
        'The id “{0}” cannot be a footnote label: use small letters a–z, digits and single hyphens.',
        shortened(problem.id),
      );
    case 'reserved-id':
      return l10n.t(
        'The id “{0}” is a reserved word in many programs: choose another, such as “{0}-1”.',
        problem.id,
      );
    case 'duplicate-id':
      return l10n.t(
        'The id “{0}” is used twice in this pack: give this record another, or merge the two.',
        problem.id,
      );
    case 'duplicate-key':
      return l10n.t(
        'The key “{0}” stands twice: only the first counts. Merge the two.',
        shortened(problem.key),
      );
    case 'unknown-key':
      return l10n.t(
        'The format has no key “{0}” here: remove it, or begin it with “x-” to keep it as your own.',
        shortened(problem.key),
      );
    case 'missing-field':
      return l10n.t(
        '“{0}” lacks the field “{1}”: add it. {2}',
        shortened(problem.record),
        problem.field,
        problem.doc,
      );
    case 'wrong-type':
      return wrongType(problem.expected, problem.found, l10n);
    case 'not-one-of':
      return l10n.t(
        '“{0}” is not a value that may stand here: write one of {1}.',
        shortened(problem.value),
        problem.allowed.join(', '),
      );
    case 'bad-date':
      return l10n.t(
        '“{0}” {1}. Write a date as in 2024-12-02, 2024-12, 2024 or 2024-11-30/2024-12-01.',
        shortened(problem.value),
        dateFault(problem.reason, l10n),
      );
    case 'until-before-since':
      return l10n.t(
        'This ends in {0}, before it begins in {1}: correct one of the two dates.',
        problem.until,
        problem.since,
      );
    case 'bad-citation':
      return l10n.t(
        '“{0}” is not a citation: write source#passage, such as dayfr#2.',
        shortened(problem.value),
      );
    case 'bad-same-as':
      return l10n.t(
        '“{0}” is neither a Wikidata id nor an event of another pack: write Q44329, or pack/event.',
        shortened(problem.value),
      );
    case 'bad-point':
      return l10n.t(
        'This is not a point: write [longitude, latitude] in degrees, as in [37.37, 36.07]; at most 180 and 90.',
      );
    case 'point-swapped':
      return l10n.t(
        'No latitude goes beyond 90 degrees: write the longitude first, as in [longitude, latitude].',
      );
    case 'yaml-misread':
      return misreading(problem.reason, shortened(problem.value), l10n);
    case 'unknown-reference':
      return l10n.t(
        'No {0} of this pack has the id “{1}”: add it, or correct the id.',
        problem.wanted.join(l10n.t(' or ')),
        shortened(problem.id),
      );
    case 'unknown-source':
      return l10n.t(
        'The pack has no source “{0}”: add it under “sources”, or correct the citation.',
        shortened(problem.id),
      );
    case 'unknown-passage':
      return l10n.t(
        'The source “{0}” has no passage {1}: add it, or correct the number.',
        problem.source,
        shortened(problem.passage),
      );
    case 'list-too-long':
      return l10n.t(
        'The list has {0} items; only the first {1} are read: shorten it.',
        problem.count,
        problem.limit,
      );
    case 'text-too-long':
      return l10n.t('The text has {0} characters, more than {1}: shorten it.', problem.length, problem.limit);
    case 'summary-unhedged':
      return l10n.t(
        'The record is “{0}”, yet its sentence says so as a fact: add who says it (“according to …”) or a hedge (“reportedly”).',
        problem.verification,
      );
    case 'quote-too-long':
      return l10n.t(
        'The quote has {0} words, more than the {1} that may be taken word for word: shorten it, or write a claim in your own words.',
        problem.words,
        problem.limit,
      );
    case 'figure-without-value':
      return l10n.t(
        'The figure “{0}” says no number: add “value”, or “low” and “high”.',
        shortened(problem.measure),
      );
    case 'figure-range-reversed':
      return l10n.t(
        'The range ends at {0}, below its beginning {1}: write the smaller number as “low”.',
        problem.high,
        problem.low,
      );
    case 'marking-exceeds-pack':
      return l10n.t(
        'The source is {0}, the pack only {1}: give the pack the stricter of the two, or remove what may not be passed on.',
        problem.marking,
        problem.pack,
      );
    case 'hidden-character':
      return l10n.t(
        'The name is read without what nobody sees in it: remove it here too ({0}).',
        problem.hidden.join(', '),
      );
    case 'alias-shared':
      return l10n.t(
        '“{0}” also names “{1}”, so a note does not tell which is meant: remove it from one of the two, or add “weak: true”.',
        shortened(problem.form),
        problem.other,
      );
    case 'entities-alike':
      return l10n.t(
        '“{0}” is spelt almost like “{1}” of “{2}”: merge the two if they are one, or add what tells them apart.',
        shortened(problem.form),
        shortened(problem.otherForm),
        problem.other,
      );
    case 'too-many-problems':
      return l10n.t(
        'There are {0} more problems, which are not listed: correct the others first.',
        problem.count,
      );
    case 'entity-conflict':
      return l10n.t(
        '“{0}” has the {1} “{2}” here and “{3}” in the pack {4}: both are shown. Agree on one, or use another id.',
        problem.id,
        problem.field,
        shortened(problem.here),
        shortened(problem.there),
        problem.pack,
      );
  }
}

function trimmed(detail: string): string {
  return withoutEnd(detail, /[.\s]/);
}

/** Rounded up, so that what is too large never looks as large as the limit. */
function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}
