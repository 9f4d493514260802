import { areAlike } from './alike';

/** No form gets more further spellings. */
const most = 16;

/** A word of which there are several usual spellings, all equally right. */
interface Spelt {
  readonly pattern: RegExp;
  /** Returns the spellings, with what separates them from the word after. */
  readonly spell: (found: string) => readonly string[];
}

const saint = ['St. ', 'St ', 'St.', 'Saint ', 'Sankt '];
const mount = ['Mt. ', 'Mt ', 'Mount '];
const fort = ['Ft. ', 'Ft ', 'Fort '];
const saintess = ['Ste. ', 'Ste ', 'Sainte '];
const beginsWord = String.raw`(?<![\p{L}\p{M}\p{N}.])`;
const namedAfter = (words: string, spellings: readonly string[]): Spelt => ({
  pattern: new RegExp(String.raw`${beginsWord}(?:${words})(?:\.[\s-]?|[\s-])(?=\p{Lu})`, 'gu'),
  spell: () => spellings,
});

const spelt: readonly Spelt[] = [
  // “J. R. Smith”, “J.R. Smith”, “J R Smith”, “JR Smith”
  {
    pattern: new RegExp(
      String.raw`${beginsWord}(?:(?:\p{Lu}\.\s?)+|(?:\p{Lu}\s)+|\p{Lu}{2}\s)(?=\p{Lu}\p{Ll})`,
      'gu',
    ),
    spell: initialsAs,
  },
  namedAfter('St|Saint|Sankt', saint),
  namedAfter('Mt|Mount', mount),
  namedAfter('Ft|Fort', fort),
  namedAfter('Ste|Sainte', saintess),
];

function initialsAs(found: string): readonly string[] {
  const letters = Array.from(found.replace(/[.\s]/g, ''));
  if (letters.length > 4) return [];
  return ['. ', '.', ' ', ''].map((after) => {
    const written = letters.map((letter) => letter + after).join('');
    return after.endsWith(' ') ? written : `${written} `;
  });
}

/** Letters that a keyboard may lack, as they are written besides what folding makes of them. */
const further: Readonly<Record<string, string>> = {
  Đ: 'Dj',
  đ: 'dj',
  Ä: 'Ae',
  ä: 'ae',
  Ö: 'Oe',
  ö: 'oe',
  Ü: 'Ue',
  ü: 'ue',
  Å: 'Aa',
  å: 'aa',
  Ø: 'Oe',
  ø: 'oe',
  Ə: 'E',
  ə: 'e',
  Ŋ: 'Ng',
  ŋ: 'ng',
};
const lacking = /[ĐđÄäÖöÜüÅåØøƏəŊŋ]/g;
/** “Djordjevic”: a name of the south Slavs. In others `dj` is two letters or one of English. */
const slavic = /[Dd]j\p{L}*i[cć](?!\p{L})/u;
const hasAny =
  /[^\0-\u024f]|[ĐđÄäÖöÜüÅåØøŊŋƏ]|[Dd]j|\p{Lu}[.\s]|\p{Lu}\p{Lu}\s|(?:S[at]|M[ot]|F[ot])\p{L}*[.\s-]/u;

/** Returns how else texts spell a form: its initials and its “St.” with or without stops and blanks, `đ` as `dj`. */
export function furtherSpellings(form: string): readonly string[] {
  if (!hasAny.test(form)) return [];
  const all = spellingsOf(form);
  for (const known of [...all]) {
    all.add(known.replace(lacking, (letter) => further[letter] ?? letter));
    all.add(known.replaceAll('عبد ال', 'عبدال'));
    all.add(known.replaceAll(/(?<!\p{L})عبدال/gu, 'عبد ال'));
    if (slavic.test(known)) all.add(known.replaceAll('Dj', 'Đ').replaceAll('dj', 'đ'));
  }
  all.delete(form);
  return [...all].slice(0, most);
}

/** The form in all styles of writing its initials, “St.” and the like. */
function spellingsOf(form: string): Set<string> {
  const all = new Set([form]);
  for (const { pattern, spell } of spelt)
    for (const known of [...all]) {
      const found = known.match(pattern)?.[0];
      for (const written of found === undefined ? [] : spell(found)) all.add(known.replace(pattern, written));
    }
  return all;
}

/** Returns whether two texts are one form in two styles, each as right as the other: “J. R. Smith”, “JR Smith”. */
export function differInStyle(form: string, written: string): boolean {
  return hasAny.test(form) && [...spellingsOf(form)].some((spelling) => areAlike(spelling, written));
}
