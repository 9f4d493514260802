/** The words that fields of the pack format may hold, where they are a closed list, and those that are usual where it is open. */

export const actorKinds = [
  'person',
  'state',
  'government',
  'public-body',
  'military',
  'armed-group',
  'party',
  'organization',
  'media',
  'class',
] as const;
export type ActorKind = (typeof actorKinds)[number];

export const relationTypes = [
  'supports',
  'opposes',
  'member-of',
  'part-of',
  'commands',
  'holds-office-in',
  'allied-with',
  'dominates',
  'related-to',
] as const;
export type RelationType = (typeof relationTypes)[number];

export const eventStatuses = ['occurred', 'ongoing', 'planned', 'cancelled', 'hypothetical'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const verifications = [
  'established',
  'reported',
  'unconfirmed',
  'disputed',
  'denied',
  'retracted',
] as const;
/** The certainty of a record; only `established` may be stated without an attribution or a hedge. */
export type Verification = (typeof verifications)[number];

export const claimKinds = ['statement', 'denial', 'vow', 'accusation', 'confirmation', 'assessment'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const dateBases = ['stated', 'inferred'] as const;
export type DateBasis = (typeof dateBases)[number];

/** TLP 2.0 labels, from the least restricted to the most. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type TlpLabel = (typeof tlpLabels)[number];

/** Admiralty source reliability, A (completely reliable) to F (cannot be judged). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const aliasTypes = ['spelling', 'native', 'nickname', 'acronym', 'former', 'title'] as const;
export type AliasType = (typeof aliasTypes)[number];

/** CSL item types of what packs are made from, the usual ones first. */
export const sourceTypes: readonly (readonly [type: string, says: string])[] = [
  ['article-newspaper', 'An article in a newspaper or of a news agency'],
  ['webpage', 'A page of a site'],
  ['article-magazine', 'An article in a magazine'],
  ['report', 'A report of a body or institute'],
  ['broadcast', 'Radio or television'],
  ['post', 'A post on a network or in a forum'],
  ['post-weblog', 'A post in a blog'],
  ['speech', 'A speech'],
  ['interview', 'An interview'],
  ['article-journal', 'An article in a scholarly journal'],
  ['legislation', 'A law or resolution'],
  ['article', 'Another article'],
  ['document', 'Another document'],
];
