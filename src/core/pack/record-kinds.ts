import type { CitableRecord, Citation, Figure, Pack } from './model';

export type RecordKind = CitableRecord['type'];
export type RecordOf<K extends RecordKind> = Extract<CitableRecord, { readonly type: K }>;

/** The differences between kinds of records. Rooms above have tables of their own, which name every kind as well. */
interface KindRow<R extends CitableRecord> {
  /** The section of a pack that they stand in. */
  readonly section: 'events' | 'claims' | 'quotes';
  /** `true` for words spoken, of which a note needs few; `false` for statements and events. */
  readonly isSpeech: boolean;
  /** A few words for lists, if the record has them. */
  readonly title: (record: R) => string | undefined;
  /** The sentence with its `{when}`, or the words spoken. */
  readonly words: (record: R) => string;
  /** Ids of actors, those who act or speak first. */
  readonly actors: (record: R) => readonly (string | undefined)[];
}

/** The kinds of records that a note can cite, in the order in which they are offered. */
export const recordKinds = {
  event: {
    section: 'events',
    isSpeech: false,
    title: ({ title }) => title,
    words: ({ summary }) => summary,
    actors: ({ actors, according }) => [...actors.map(({ actor }) => actor), according],
  },
  claim: {
    section: 'claims',
    isSpeech: false,
    title: ({ title }) => title,
    words: ({ summary }) => summary,
    actors: ({ by, with: others, according }) => [by, ...others, according],
  },
  quote: {
    section: 'quotes',
    isSpeech: true,
    title: () => undefined,
    words: ({ text }) => text,
    actors: ({ speaker, to, according }) => [speaker, to, according],
  },
} as const satisfies { readonly [K in RecordKind]: KindRow<RecordOf<K>> };

export const kindNames = Object.keys(recordKinds) as readonly RecordKind[];

/** Returns the row of the record's kind in a table; the caller knows the type of its rows. */
export function rowFor(table: Readonly<Record<RecordKind, unknown>>, { type }: CitableRecord): unknown {
  return table[type];
}

function kindOf(record: CitableRecord): KindRow<CitableRecord> {
  return rowFor(recordKinds, record) as KindRow<CitableRecord>;
}

/** All records of the pack that a note can cite, in the order of the kinds. */
export function recordsIn(pack: Pack): readonly CitableRecord[] {
  return kindNames.flatMap((kind): readonly CitableRecord[] => pack[recordKinds[kind].section]);
}

/** Returns the number of records of the pack that a note can cite. */
export function recordCount(pack: Pack): number {
  return kindNames.reduce((sum, kind) => sum + pack[recordKinds[kind].section].length, 0);
}

export function isSpeech(kind: RecordKind): boolean {
  return recordKinds[kind].isSpeech;
}

/** The kind in words: of a claim its own (denial, vow …), of others that of the record. */
export function kindWord(record: CitableRecord): string {
  return 'kind' in record ? record.kind : record.type;
}

/** A few words for lists; `undefined` if the record has none of its own. */
export function ownTitle(record: CitableRecord): string | undefined {
  return kindOf(record).title(record);
}

/** The sentence of the record, or the words that it quotes. */
export function wordsOf(record: CitableRecord): string {
  return kindOf(record).words(record);
}

/** Title and words: the text in which something said of the record may be found. */
export function textOf(record: CitableRecord): string {
  const { isSpeech, title, words } = kindOf(record);
  return isSpeech ? words(record) : `${title(record) ?? ''}. ${words(record)}`;
}

/** Ids of the actors that the record names in its fields, those who act or speak first, each once. */
export function actorsIn(record: CitableRecord): string[] {
  return [
    ...new Set(
      kindOf(record)
        .actors(record)
        .filter((id) => id !== undefined),
    ),
  ];
}

// Fields that some kinds have: a kind that gets one is asked for it here.

export function placeIn(record: CitableRecord): string | undefined {
  return 'place' in record ? record.place : undefined;
}

/** Ids of the records that this one is about. */
export function aboutIn(record: CitableRecord): readonly string[] {
  return 'about' in record ? record.about : [];
}

export function figuresIn(record: CitableRecord): readonly Figure[] {
  return 'figures' in record ? record.figures : [];
}

/** Ids of the records that stand against it. */
export function disputedBy(record: CitableRecord): readonly string[] {
  return 'disputedBy' in record ? record.disputedBy : [];
}

/** Wikidata ids and `pack/record` of what is the same elsewhere. */
export function sameAsIn(record: CitableRecord): readonly string[] {
  return 'sameAs' in record ? record.sameAs : [];
}

/** The words of the format that the record is marked with: its kind, status and verification. */
export function marksIn(record: CitableRecord): string[] {
  const { type, verification } = record;
  const marks = ['status' in record && record.status, 'kind' in record && record.kind, verification];
  return [type, ...marks.filter((mark) => typeof mark === 'string')];
}

/** `source#passage`, as a pack has it. */
export function citationText({ source, passage }: Citation): string {
  return passage === undefined ? source : `${source}#${passage}`;
}
