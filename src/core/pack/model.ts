/**
 * What a source pack says, as plain data: no methods, no maps, so that a pack read at build time is a JSON file.
 * Everything here follows the pack format, version 1 (README, "The pack format").
 */

import type { Span } from '../base/span';

/** What every record has: its id, where it stands in the pack's text, and the passages it rests on. */
export interface RecordBase {
  readonly id: string;
  /** The record's key in the pack's text. */
  readonly span: Span;
  readonly cite: readonly Citation[];
}

/** A reference to one passage of one source of the same pack (`dayfr#2`); without a passage, to the whole source. */
export interface Citation {
  readonly source: string;
  readonly passage?: string;
}

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
/** How sure a record is; only `established` may be told without an attribution or a hedge. */
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

/** Another form of a name. */
export interface Alias {
  readonly form: string;
  readonly type?: AliasType;
  /** BCP 47 tag of the form's language. */
  readonly lang?: string;
  /** Shown on the card, never matched in a note. */
  readonly weak?: boolean;
}

export interface Passage {
  /** The paragraph's number in the source, from 1, as the key is written. */
  readonly number: string;
  readonly gist: string;
  /** The source's own heading above the paragraph. */
  readonly section?: string;
  readonly span: Span;
}

export interface Source {
  readonly id: string;
  readonly span: Span;
  /** CSL item type. */
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** EDTF. */
  readonly published?: string;
  readonly dateBasis?: DateBasis;
  readonly dateNote?: string;
  readonly url?: string;
  /** EDTF: when the source was read. */
  readonly accessed?: string;
  /** Address of an archived copy. */
  readonly archived?: string;
  readonly reliability?: Reliability;
  readonly marking?: TlpLabel;
  readonly descriptor?: string;
  readonly passages: readonly Passage[];
}

/** What a name in a note can stand for. */
interface EntityBase extends RecordBase {
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Wikidata ids; entities of two packs that share one are one. */
  readonly sameAs: readonly string[];
}

export interface Place extends EntityBase {
  readonly type: 'place';
  /** In the pack's own word: village, city, country … */
  readonly kind?: string;
  /** Id of the place or the state around it. */
  readonly within?: string;
  readonly note?: string;
  /** Longitude, latitude in degrees (WGS 84). */
  readonly point?: readonly [longitude: number, latitude: number];
}

export interface Role {
  readonly title: string;
  /** Id of the actor or place that the office belongs to. */
  readonly of?: string;
  /** EDTF. */
  readonly since?: string;
  /** EDTF; a role with an end is a former one. */
  readonly until?: string;
  readonly cite: readonly Citation[];
}

export interface Actor extends EntityBase {
  readonly type: 'actor';
  readonly short?: string;
  readonly kind: ActorKind;
  readonly roles: readonly Role[];
  /** One sentence. */
  readonly summary?: string;
}

/** A relation has no name of its own: it is told from either end. */
export interface Relation {
  readonly span: Span;
  readonly from: string;
  readonly type: RelationType;
  readonly to: string;
  readonly note?: string;
  /** EDTF. */
  readonly since?: string;
  /** EDTF. */
  readonly until?: string;
  readonly cite: readonly Citation[];
}

export interface Figure {
  readonly measure: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly verification?: Verification;
  /** Id of the actor who gives the figure. */
  readonly according?: string;
  /** EDTF. */
  readonly asOf?: string;
}

/** What events, claims and quotes share: a day, a place in the pack, a bearing on actors. */
interface DatedRecord extends RecordBase {
  /** EDTF. */
  readonly date?: string;
  readonly dateBasis?: DateBasis;
  /** As the source gives it: evening, dawn … */
  readonly timeOfDay?: string;
}

export interface Participant {
  readonly actor: string;
  /** What the actor did, in a few words. */
  readonly part: string;
}

export interface BriefingEvent extends DatedRecord {
  readonly type: 'event';
  readonly title: string;
  readonly status: EventStatus;
  readonly verification: Verification;
  /** Id of the actor who says so, when it is not the source itself. */
  readonly according?: string;
  /** Id of a place. */
  readonly place?: string;
  readonly actors: readonly Participant[];
  /** A sentence that can be printed as it stands; `{when}` and `{When}` stand for the date as a phrase. */
  readonly summary: string;
  readonly figures: readonly Figure[];
  /** Ids of claims or events that stand against it. */
  readonly disputedBy: readonly string[];
  /** Wikidata ids, and events of other packs as `pack/event`, that are the same happening. */
  readonly sameAs: readonly string[];
}

export interface Claim extends DatedRecord {
  readonly type: 'claim';
  /** A few words for lists. */
  readonly title?: string;
  /** Id of the actor who speaks. */
  readonly by: string;
  /** Ids of those who say it too. */
  readonly with: readonly string[];
  readonly kind: ClaimKind;
  readonly verification: Verification;
  /** Id of the actor who reports the claim, when it is not the source itself. */
  readonly according?: string;
  /** Ids of the events or claims that it is about. */
  readonly about: readonly string[];
  readonly place?: string;
  /** As for an event. */
  readonly summary: string;
  readonly figures: readonly Figure[];
  readonly disputedBy: readonly string[];
}

export interface Quote extends DatedRecord {
  readonly type: 'quote';
  readonly speaker: string;
  /** The words as the source prints them. */
  readonly text: string;
  /** How sure it is that the words were said by the speaker; as `established` where there is none. */
  readonly verification?: Verification;
  /** Id of the actor who reports the words, when it is not the source itself. */
  readonly according?: string;
  /** Id of the actor spoken to. */
  readonly to?: string;
  readonly translated?: boolean;
  /** Ids of the events or claims that it belongs to. */
  readonly about: readonly string[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** EDTF: the information cut-off. */
  readonly asOf?: string;
  readonly marking?: TlpLabel;
  readonly sources: readonly Source[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly events: readonly BriefingEvent[];
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
}

/** What a name in a note can stand for. */
export type Entity = Actor | Place;
/** What a footnote in a note can cite. */
export type CitableRecord = BriefingEvent | Claim | Quote;
