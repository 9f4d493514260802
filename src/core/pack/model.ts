/**
 * A source pack as plain data: no methods, no maps, so that a pack read at build time is a JSON file. The fields are
 * those of the format (`format.ts`), where each is explained; lists that a pack leaves out are empty.
 */
import type * as format from './format';
import type { Infer, ReadFields } from './shape';

export type { Citation, Participant } from './shape';
export type {
  ActorKind,
  AliasType,
  ClaimKind,
  DateBasis,
  EventStatus,
  RelationType,
  Reliability,
  TlpLabel,
  Verification,
} from './terms';

type Sections = Omit<ReadFields<typeof format.pack.fields>, 'briefing'>;
type Item<L> = L extends readonly (infer T)[] ? T : never;

export type Alias = Infer<typeof format.alias>;
export type Role = Infer<typeof format.role>;
export type Figure = Infer<typeof format.figure>;

export type Source = Item<Sections['sources']>;
export type Passage = Item<Source['passages']>;
export type Place = Item<Sections['places']>;
export type Actor = Item<Sections['actors']>;
/** A relation has no name of its own: it is named from either end. */
export type Relation = Item<Sections['relations']>;
export type BriefingEvent = Item<Sections['events']>;
export type Claim = Item<Sections['claims']>;
export type Quote = Item<Sections['quotes']>;

export type Pack = Sections;

/** The id of a record, its key in the text, and the passages that it rests on. */
export type RecordBase = Pick<BriefingEvent, 'id' | 'span' | 'cite'>;

/** An actor or place: what a name in a note can stand for. */
export type Entity = Actor | Place;
/** An event, claim or quote: what a footnote in a note can cite. */
export type CitableRecord = BriefingEvent | Claim | Quote;
