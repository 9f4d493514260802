import { compoundVerbs } from './verbs.words';

/** Verbs for events of which the noun is another word: “the mediation began”, “parliament adopted it”. */
const happenings: ReadonlySet<string> = new Set(
  (
    'happen occur hold begin open conclude visit travel arrive sign launch gather convene start end close resume sit reopen ' +
    'carry perform conduct ' +
    'inaugurate complete finish chair attend host meet discuss hear publish present issue release deliver submit debate install unveil'
  )
    .split(' ')
    .concat(...compoundVerbs),
);

/** Returns whether a verb fits whatever was planned. @param base of the verb */
export function isHappening(base: string): boolean {
  return happenings.has(base);
}
