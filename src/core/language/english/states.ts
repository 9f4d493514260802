import type { State } from '../found';

/** Two-letter codes that are no states: territories, and what the table of regions holds besides countries. */
const notStates = new Set(
  (
    'AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GL GP GS GU HK HM IC IM IO JE KY MF MO MP MQ ' +
    'MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ'
  ).split(' '),
);

/** Forms that English texts use beside the one that the platform has. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BA: ['Bosnia'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo', 'Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic', 'Czechia'],
  GB: ['UK', 'Britain', 'Great Britain', 'United Kingdom'],
  KP: ['North Korea'],
  KR: ['South Korea'],
  MK: ['North Macedonia'],
  MM: ['Burma', 'Myanmar'],
  PS: ['Palestine', 'State of Palestine'],
  SZ: ['Eswatini', 'Swaziland'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  US: ['US', 'U.S.', 'USA', 'United States', 'United States of America'],
  VA: ['Holy See', 'Vatican'],
};
/** Territories whose statehood is disputed: the writer decides. */
const contested = new Set(['EH', 'PS', 'TW', 'XK']);

let known: ReadonlyMap<string, State> | undefined;

/** The states by each of their English names, as the platform's own table has them. */
export function statesByName(): ReadonlyMap<string, State> {
  if (known) return known;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const states = new Map<string, State>();
  for (const first of letters()) {
    for (const second of letters()) {
      const code = first + second;
      const name = notStates.has(code) ? undefined : names.of(code);
      if (name === undefined || /^[A-Z]{2}$/.test(name)) continue;
      // "Congo - Kinshasa", "Myanmar (Burma)", "Hong Kong SAR China": no text writes them so.
      const written = [name, ...(otherForms[code] ?? [])].filter(
        (form) => !/[(]| - |SAR|Territories/.test(form),
      );
      const state = { forms: [...new Set(written)], isContested: contested.has(code) };
      // Of two codes for one country (an old one), the first in the alphabet stands.
      for (const form of state.forms) if (!states.has(form)) states.set(form, state);
    }
  }
  return (known = states);
}

function letters(): string[] {
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
}
