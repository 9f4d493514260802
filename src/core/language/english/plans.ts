/** Verbs for events of which the noun is another word: “the mediation began”, “parliament adopted it”. */
const happenings: ReadonlySet<string> = new Set(
  (
    'happen occur hold begin open conclude meet visit travel arrive sign launch gather convene take start end go close resume sit ' +
    'adopt approve pass ratify inaugurate complete strike finish carry chair attend host'
  ).split(' '),
);

/** Returns whether a verb fits whatever was planned. @param base of the verb */
export function isHappening(base: string): boolean {
  return happenings.has(base);
}
