import { Phrases } from '../phrases';
import { monthNames, weekdayNames } from './dates/date-words';
import { formsOfVerbs } from './inflection';
import * as verbs from './reporting.words';
import type { NamedKind } from '../found';
import type { Span } from '../../base/span';

const words = (text: string) => new Set(text.split(/\s+/));

/** Words for an office or a function that a person has: the last of several says what it is. */
const offices = words(
  `president premier minister chancellor king queen prince princess emir sultan sheikh ayatollah pope patriarch
  bishop archbishop imam secretary general secretary-general marshal colonel major captain lieutenant sergeant admiral
  brigadier commander ambassador envoy consul senator congressman congresswoman shah caliph tsar pasha dictator comrade autocrat ruler tyrant warlord deputy governor mayor judge justice prosecutor
  attorney lawyer dr mr mrs ms sir lord lady dame professor spokesman spokeswoman spokesperson counterpart leader chief head director
  chairman chairwoman chair chairperson adviser advisor negotiator analyst expert researcher activist journalist
  reporter correspondent representative commissioner coordinator strongman candidate founder owner executive officer official
  economist historian director-general mp vice-president`,
);
/** Ranks and offices cut short, which a stop may follow. */
const shortOffices = words(
  `gen lt col maj capt sgt gov sen rep prof adm vadm radm brig cdr cmdr comdr cmdt cpl cpt lieut cllr supt amb pres
  insp msgr revd ltc ltg atty`,
);
/** Forms of address, which are no office. */
const address = words('dr mr mrs ms sir lord lady dame');
const shortAddress = words('dr mr mrs ms mx drs rev hon messrs mme mlle fr sr');
/** Words that may stand before such a word within a title. */
const qualifiers = words(
  `prime foreign defence defense interior finance justice health energy economy economic trade transport education information oil
  deputy vice acting interim former outgoing incoming ex- first senior chief crown grand supreme military army navy police party
  opposition rebel government state presidential ministry national security political human rights press special un us eu
  parliamentary field lieutenant major brigadier colonel rear air staff attorney prosecutor assistant under executive managing
  regional local general minister commander`,
);

const kinds: readonly (readonly [NamedKind, ReadonlySet<string>])[] = [
  ['armed-group', words('militia militias insurgents rebels guerrilla guerrillas mujahideen brigades')],
  [
    'media',
    words('news newspaper radio television tv broadcasting broadcaster times gazette tribune daily herald'),
  ],
  ['party', words('party')],
  [
    'public-body',
    words(
      `ministry department directorate agency intelligence parliament senate congress council court commission office police
      authority committee assembly municipality secretariat tribunal bureau`,
    ),
  ],
  [
    'military',
    words('army navy forces force brigade battalion corps guard guards regiment division fleet command'),
  ],
  ['government', words('government regime cabinet administration')],
  [
    'organization',
    words(
      `institute university organization organisation union federation association foundation league centre center nations company
      observatory bank group cross crescent society alliance fund initiative network college trust corporation`,
    ),
  ],
];
/** Lower-case words that end the name of a body after the adjective of a country: "Syrian army". */
const bodies = words(
  'army navy military government regime parliament police cabinet administration militia militias intelligence',
);
/** "The Islamist group Hayat Tahrir al-Sham": the kind stands before the name. */
const kindBefore: readonly (readonly [NamedKind, Phrases])[] = [
  [
    'armed-group',
    new Phrases([
      'islamist(|s)|jihadist(|s)|armed|rebel(|s)|militant(|s)|insurgent(|s)|terrorist(|s)|paramilitary ' +
        'group(|s)|faction(|s)|movement|organization|organisation ?,|:',
      'militia(|s) ?,|:',
    ]),
  ],
  [
    'media',
    new Phrases(['newspaper|broadcaster|magazine|daily ?,|:', 'news agency ?,|:', 'tv channel ?,|:']),
  ],
  ['party', new Phrases(['party ?,|:'])],
  [
    'organization',
    new Phrases([
      'organization|organisation|company|firm|group|charity|ngo|association|union|institute ?,|:',
      'think ?- tank ?,|:',
    ]),
  ],
];

/** Capitalised words that end a name: days, months, forms of address. */
const walls = new Set([...monthNames, ...weekdayNames, 'I', 'AM', 'PM', 'GMT', 'UTC', 'CET']);
/** Capitalised words that are part of a name at most. */
const adjectives = words(
  `Islam Islamic Islamist Islamists Muslim Muslims Christian Christians Jewish Jews Sunni Shiite Shia Arab Arabs Kurdish Kurds Western Eastern
  Northern Southern European Europeans African Africans Asian God Internet COVID-19`,
);
/** Words that begin sentences and belong to no name. */
const starters = words(
  `the a an this that these those it its he she they we you his her their our in on at of for from to by with as after before since
  until during over under between among about against according thus furthermore moreover however meanwhile although though
  while when where who what why how if but and or so yet then there here now today yesterday also both each every all some many
  most several few more one two three four five six seven eight nine ten no not only even still once despite because
  earlier later last next first second finally additionally nevertheless instead information asked speaking said following
  among amid around across like unlike without within through throughout planes another other such any information both either
  neither nor per via upon again already perhaps indeed our you none since eleven twelve still`,
);

const demonyms = words(
  `Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Azeri Bahraini Bangladeshi Belarusian Belgian
  Bolivian Bosnian Brazilian British Bulgarian Burmese Burundian Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Congolese Croatian
  Cuban Cypriot Czech Danish Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian Filipino Finnish French Gabonese Gambian
  Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish
  Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kosovar Kuwaiti Kyrgyz Lao Latvian Lebanese Liberian Libyan Lithuanian
  Macedonian Malagasy Malawian Malaysian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali
  Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Peruvian Polish Portuguese Qatari Romanian Russian
  Rwandan Salvadoran Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik
  Tanzanian Thai Togolese Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean`,
);
const placeKinds = words(
  'city town village province region district governorate county port island suburb neighbourhood neighborhood municipality',
);
/** Last words of names of buildings, streets and features, beside the words for bodies. */
const institutions = words(
  `hospital clinic school academy airport airfield airbase base barracks station street avenue boulevard road highway square circle lake river dam
  bridge museum stadium arena palace mosque church cathedral hotel library park mall tower harbour harbor mount mountain valley
  prison cemetery theatre theater cup club post press review herald house hall holdings foundation memorial prize doctrine plan`,
);

/** Returns whether the word, or the last part of one with hyphens, is an office: Lieutenant-General. */
export function isOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.split('-').at(-1) ?? ''].some((one) => offices.has(one) || shortOffices.has(one));
}
/** Returns whether the word is a rank, an office or a form of address cut short, in the singular or the plural: Adm, Profs. */
export function isShortTitle(word: string): boolean {
  const lower = word.toLowerCase();
  const singular = lower.replace(/s$/, '');
  return shortAddress.has(lower) || shortOffices.has(lower) || shortOffices.has(singular);
}
export function isAddress(word: string): boolean {
  return address.has(word.toLowerCase().replace(/\.$/, ''));
}
/** Returns whether the word before a name is a title, in the singular or the plural: President, Ministers, Mr. */
export function isTitle(word: string): boolean {
  return isOffice(word) || isOffice(word.replace(/s$/, '')) || isAddress(word);
}
export function isQualifier(word: string): boolean {
  return qualifiers.has(word.toLowerCase());
}
/** Returns whether the word is an adjective of a country, on its own or before a hyphen: Iranian-backed. */
export function isDemonym(word: string): boolean {
  return demonyms.has(word.split('-')[0] ?? '');
}
/** Returns whether no name continues across the word: a day, a month. */
export function isWall(word: string): boolean {
  return walls.has(word);
}
/** Returns whether the word alone names nobody: Syrian, Islamic. */
export function isAdjective(word: string): boolean {
  return adjectives.has(word) || isDemonym(word) || isDemonym(word.replace(/s$/, ''));
}
export function isStarter(word: string): boolean {
  return starters.has(word.toLowerCase());
}
export function isBody(word: string): boolean {
  return bodies.has(word.toLowerCase());
}
/**
 * Returns whether names of institutions, buildings and streets end with the word (Ministry, Hospital, Avenue); false for
 * governments and troops, which belong to somebody.
 */
export function isInstitution(word: string): boolean {
  const lower = word.toLowerCase();
  const isBodyOf = kinds.some(([kind, of]) => kind !== 'government' && kind !== 'military' && of.has(lower));
  return institutions.has(lower) || isBodyOf;
}
export function isPlaceKind(word: string): boolean {
  return placeKinds.has(word.toLowerCase());
}

/** The kind of actor that the words of a name say; `undefined` where they say none. */
export function kindByWords(name: readonly string[]): NamedKind | undefined {
  const lower = name.map((word) => word.toLowerCase());
  return kinds.find(([, of]) => lower.some((word) => of.has(word)))?.[0];
}

/** Returns the kind that the words before a name say; `undefined` if they say none. */
export function kindByWordsBefore(before: string): NamedKind | undefined {
  const near = before.slice(-60);
  return near.endsWith(' ')
    ? kindBefore.find(([, words]) => words.atEnd(near) !== undefined)?.[0]
    : undefined;
}

/** Particles inside names of persons: al, bin, van … */
const particles = words(
  'al el ul ad ar as at az an ash abu ibn bin bint ben van von der den de del della da do dos das di du la le ter ten zu af av y',
);

export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

/** Verbs of what only people do, or bodies as if they were people; an aside in commas may stand before. */
const personalVerbs = `~has|have|had|also|then|later|again ${formsOfVerbs(verbs.personal, 'third', 'past').join('|')}`;
const personal = new Phrases([personalVerbs]);

/** Returns whether the words after a name describe an act that only people do. */
export function doesAsPerson(after: string): boolean {
  const aside = /^ ?,[^,.]{1,80},/.exec(after)?.[0] ?? '';
  return personal.atStart(after.slice(aside.length)) !== undefined;
}

/** Verbs that bring words spoken. */
const speaking = new Phrases([
  ...formsOfVerbs(verbs.speaking, 'third', 'past', 'ing'),
  ...formsOfVerbs(verbs.bringingWords, 'third', 'past', 'ing'),
  'say',
  'according to',
  'in the words of',
]);
const crediting = new Phrases(['according to', 'in the words of']);

/** Returns the places of verbs that bring words spoken, in the order of the text. */
export function sayingVerbsIn(text: string): Span[] {
  return speaking.all(text);
}

/** Returns whether the words credit the name after them: "according to". */
export function isCredit(words: string): boolean {
  return crediting.test(words);
}
