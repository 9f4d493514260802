import { type LibraryClaim, type LibraryRecord, isClaim } from '../../library';
import { type Check, defineCheck } from '../check';
import { after, ownWords } from '../../ledger/own-words';
import { isInCitedRecords } from '../../ledger/cited-words';
import type { LoadedVerb } from '../../language/found';
import { isSaidBy } from './verb-subject';

interface VerbFacts {
  readonly code: 'loaded-verb';
  readonly verb: string;
  readonly neutral: string;
}

/** Verbs that judge, where the cited record has a statement. */
export const loadedVerbChecks: Check = defineCheck<VerbFacts>({
  codes: { 'loaded-verb': 'warning' },
  *block(view, context) {
    if (view.block.citations.length === 0) return;
    const { speech } = view.language;
    for (const found of ownWords(view, speech.loadedVerbsIn)) {
      const { start, end, words, sentence } = found;
      const verb = speech.loadedVerb(words);
      const claims = statements(view.recordsCitedIn(sentence), verb);
      if (!verb || claims.length === 0 || speech.hasOtherSense(after(view, sentence, end))) continue;
      if (verb.forms.some((form) => isInCitedRecords(view, context, form))) continue;
      const speakers = claims.flatMap(({ value }) => [value.by, ...value.with]);
      if (isSaidBy(view, context.library, found, speakers))
        yield { start, end, facts: { code: 'loaded-verb', verb: words, neutral: verb.neutral } };
    }
  },
  describe: ({ verb, neutral }, l10n) =>
    l10n.t('“{0}” judges what the cited record has as a statement: write “{1}”.', verb, neutral),
  fixes({ start, end, facts: { neutral } }, note, _context, l10n) {
    const rest = note.text.slice(end, end + 40);
    // “Admitted having …”, “confirmed the visit”: “said” alone would not do.
    const view = note.blockAt(start)?.view;
    if (!view?.language.speech.takesClause(rest)) return [];
    return [
      {
        title: l10n.t('Replace with “{0}”', neutral),
        edits: [{ start, end, text: neutral }],
        preferred: true,
      },
    ];
  },
});

/** The claims that the verb would be too much for; none where it is right for one of them. */
function statements(records: readonly LibraryRecord[], verb: LoadedVerb | undefined): LibraryClaim[] {
  const claims = records.filter(isClaim);
  const isRight = claims.some(({ value: { kind } }) =>
    verb?.endorses ? kind === 'confirmation' : kind !== 'statement',
  );
  return isRight ? [] : claims;
}
