import type { NamedUnit } from '../../figure';
import { scales } from './number-words';

/** Currencies by their nouns, each with the words before the noun that tell them apart and their codes of ISO 4217. */
const nouns: Readonly<Record<string, string>> = {
  dollar: 'us|american=USD canadian=CAD australian=AUD zealand=NZD kong=HKD singapore=SGD taiwan=TWD',
  euro: '=EUR',
  pound: 'british|sterling=GBP syrian=SYP lebanese=LBP egyptian=EGP sudanese=SDG',
  rouble: 'russian=RUB belarusian=BYN',
  lira: 'turkish=TRY syrian=SYP lebanese=LBP',
  dinar: 'iraqi=IQD jordanian=JOD kuwaiti=KWD libyan=LYD tunisian=TND algerian=DZD serbian=RSD bahraini=BHD',
  rial: 'iranian=IRR yemeni=YER omani=OMR saudi=SAR qatari=QAR',
  rupee: 'indian=INR pakistani=PKR nepalese=NPR lankan=LKR',
  franc: 'swiss=CHF cfa=XOF,XAF congolese=CDF rwandan=RWF',
  krone: 'norwegian=NOK danish=DKK swedish=SEK icelandic=ISK czech=CZK',
  dirham: 'emirati|uae=AED moroccan=MAD',
  peso: 'mexican=MXN colombian=COP argentine=ARS chilean=CLP philippine=PHP',
  shilling: 'kenyan=KES ugandan=UGX tanzanian=TZS somali=SOS',
  won: 'korean=KRW,KPW',
  shekel: '=ILS',
  hryvnia: '=UAH',
  yuan: '=CNY',
  yen: '=JPY',
  naira: '=NGN',
  zloty: '=PLN',
  forint: '=HUF',
  tenge: '=KZT',
  afghani: '=AFN',
  baht: '=THB',
  rupiah: '=IDR',
};
/** Other spellings and plurals. */
const spellings: Readonly<Record<string, string>> = {
  ruble: 'rouble',
  lire: 'lira',
  riyal: 'rial',
  renminbi: 'yuan',
  krona: 'krone',
  kronor: 'krone',
  kroner: 'krone',
  hryvnias: 'hryvnia',
};
/** Signs; a dollar or pound sign alone may be that of more than one country. */
const signs: Readonly<Record<string, string>> = {
  $: 'dollar',
  '£': 'pound',
  '€': 'euro',
  '¥': 'yen yuan',
  '₽': 'rouble',
  '₹': 'INR',
  '₺': 'TRY',
  '₴': 'hryvnia',
  '₪': 'shekel',
  '₦': 'naira',
  '₸': 'tenge',
};
/** Letters that touch a dollar sign: "A$5". */
const signLetters: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
};

const byNoun = new Map(
  Object.entries(nouns).map(([noun, list]) => [
    noun,
    list.split(' ').map((entry) => {
      const [words = '', codes = ''] = entry.split('=');
      return { words: words.split('|'), codes: codes.split(',') };
    }),
  ]),
);
const codes = new Set([...byNoun.values()].flat().flatMap((entry) => entry.codes));

/** Returns the codes that a noun of money can mean, by the words before it; `undefined` for another word. */
export function currencyNoun(word: string, before: readonly string[]): readonly string[] | undefined {
  const singular = word.replace(/s$/, '');
  const known = byNoun.get(spellings[word] ?? spellings[singular] ?? word) ?? byNoun.get(singular);
  if (!known) return undefined;
  const named = known.filter(({ words }) => words.some((one) => before.includes(one)));
  // "The 12 won" is a verb.
  if (named.length === 0 && word === 'won') return undefined;
  return (named.length > 0 ? named : known).flatMap((entry) => entry.codes);
}

/** Returns the codes that a sign, with the letters that touch it before, can mean; `undefined` for another mark. */
export function currencySign(sign: string, letters = ''): readonly string[] | undefined {
  const names = signs[sign];
  if (names === undefined) return undefined;
  const own = sign === '$' ? signLetters[letters.toLowerCase()] : undefined;
  if (own !== undefined) return [own];
  return names.split(' ').flatMap((name) => currencyNoun(name, []) ?? [name]);
}

/** Returns a code of ISO 4217 as it stands in a text, in capitals; `undefined` for other words. */
export function currencyCode(text: string): readonly string[] | undefined {
  if (/^Rs$/.test(text)) return currencyNoun('rupee', []);
  return codes.has(text) ? [text] : undefined;
}

/** Returns the unit that a pack states in its own words: "US dollars", "million EUR", "per cent"; `undefined` for a thing. */
export function unitNamed(unit: string): NamedUnit | undefined {
  const texts = unit.match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]/gu) ?? [];
  const words = texts.map((text) => text.toLowerCase());
  const scale = words.reduce((product, word) => product * (scales.get(word) ?? 1), 1);
  if (/^(?:%|per ?cent(?:age)?(?: points?)?|pct|pc)(?: |$)/.test(words.join(' ')))
    return { kind: 'percent', ...(/points?\b/.test(unit) && { isPoints: true }), scale };
  const currencies = texts.flatMap(
    (text, index) =>
      currencyCode(text) ??
      currencySign(text, texts[index - 1]) ??
      currencyNoun(words[index] ?? '', words.slice(0, index)) ??
      [],
  );
  return currencies.length === 0 ? undefined : { kind: 'money', currencies, scale };
}
