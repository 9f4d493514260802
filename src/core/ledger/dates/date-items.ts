import type { NoteContext } from '../context';
import { type EdtfDate, dateOf, earliest, latest } from '../../dates';
import type { Library, LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView, NoteDate } from '../block-view';
import type { LedgerItem } from '../item';
import { figuresIn } from '../../pack/record-kinds';
import { withRelated } from '../related';
import { sharedWords } from '../resemblance';
import { type Scope, scopesIn } from '../scope';
import * as relation from './date-relations';
import { deedOf, endsWith, hasVerbOf } from './deed-of-date';
import { type RecordDate, datesOf, knownDatesOf, publishedOf, writtenDatesOf } from './known-dates';
import { type SaidDate, isFull, saidDates } from './said-dates';

/** A date of a sentence, set against the records that the sentence cites. */
export interface DateItem extends LedgerItem {
  readonly kind: 'date';
  /** Without its preposition. */
  readonly found: NoteDate;
  /** The record whose date bears it out, or that it contradicts. */
  readonly record?: LibraryRecord;
  /** True if the date is within the record's, but more precise. */
  readonly isTooPrecise: boolean;
  /** True if it is counted from another: “three days later”. */
  readonly isCounted?: boolean;
}

/** Sets the dates of a sentence against the records that it cites; in the order of the text. */
export function dateItems(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
): readonly DateItem[] {
  const said = saidDates(view, sentence);
  if (said.length === 0) return [];
  const scopes = scopesIn(view, sentence);
  return scopes.flatMap((scope) => new DateReader(view, sentence, scope, scopes, said, context).items());
}

type Result = Pick<DateItem, 'verdict' | 'record'> & { readonly isTooPrecise?: boolean };

/** Compares the dates up to the citations of one scope with the records of these. */
class DateReader {
  private readonly here: readonly SaidDate[];
  private readonly own: readonly RecordDate[];
  private readonly beside: readonly RecordDate[];
  /** Dates that a sentence on the records may give. */
  private readonly others: readonly EdtfDate[];
  /** Dates of records that these are about or that stand against them. */
  private readonly related: readonly EdtfDate[];
  private readonly library: Library;

  constructor(
    private readonly view: BlockView,
    private readonly sentence: NoteSentence,
    private readonly scope: Scope,
    scopes: readonly Scope[],
    said: readonly SaidDate[],
    { library, frontMatter }: NoteContext,
  ) {
    this.library = library;
    this.own = datesOf(scope.records);
    const here = said.filter(({ found }) => found.start >= scope.start && found.start < scope.end);
    this.here = isFromAndTo(view, here, this.own)
      ? here.map((one, at) => ({ ...one, role: at === 0 ? 'begin' : 'end' }))
      : here;
    this.beside = datesOf(scopes.flatMap((other) => (other === scope ? [] : other.records)));
    const asOf = frontMatter.asOf && dateOf(frontMatter.asOf.value);
    this.others =
      this.here.length === 0 ? [] : [...scope.records.flatMap(knownDatesOf), ...(asOf ? [asOf] : [])];
    this.related = this.here.length === 0 ? [] : withRelated(library, scope.records).flatMap(knownDatesOf);
  }

  items(): DateItem[] {
    return this.here.map((one) => {
      const { found } = one;
      const base = { start: found.start, end: found.end, kind: 'date' as const, found, isTooPrecise: false };
      return { ...base, ...this.resultOf(one) };
    });
  }

  private resultOf(one: SaidDate): Result {
    const by = this.bearerOf(one);
    const meant = by && this.crossed(one, by);
    if (meant) return { verdict: 'contradicts', record: meant.record };
    if (by) return { verdict: 'borne-out', record: by.record };
    const target = this.targetOf(one);
    const isSure = target !== undefined && this.isSurely(one, target);
    if ([...this.others, ...(isSure ? [] : this.related)].some((known) => fits(one, known)))
      return this.heldBy(one, isSure);
    const swapped = this.beside.find(({ date }) => fits(one, date));
    if (swapped)
      return target &&
        isFull(one) &&
        !this.here.some((other) => this.bearerOf(other)) &&
        !this.isCountedFromOwn(one)
        ? { verdict: 'contradicts', record: target.record }
        : { verdict: 'borne-out', record: swapped.record };
    if (!isFull(one) || this.scope.records.length === 0) return { verdict: 'unsure' };
    if (!target) return { verdict: 'not-cited' };
    const deed = deedOf(this.view, this.sentence, one, target.record, this.library);
    return deed === 'own' ? this.ofDeed(one, target) : this.ofOther(one, deed === 'unclear');
  }

  /** A date that a record has beside its own, or that only the note's cut-off or a day of publication accounts for. */
  private heldBy(one: SaidDate, isSure: boolean): Result {
    const { records } = this.scope;
    const record = (isSure ? records : withRelated(this.library, records)).find((each) =>
      writtenDatesOf(each).some((known) => fits(one, known)),
    );
    return record ? { verdict: 'borne-out', record } : { verdict: 'unsure' };
  }

  /** Returns whether a date can be no other than that of the record's deed: its verb is there, or an end of its period. */
  private isSurely(one: SaidDate, { record, date }: RecordDate): boolean {
    if (!isFull(one) || (!sideIn(one.role, date) && !(relation.isDay(date) && hasVerbOf(one, record))))
      return false;
    return deedOf(this.view, this.sentence, one, record, this.library) === 'own';
  }

  /** A date of something else than the record's deed. */
  private ofOther({ date, role, clause }: SaidDate, isUnclear: boolean): Result {
    // "By 14 May it was over" is so if it was over before.
    const isLater =
      role === 'by' &&
      clause?.status !== 'planned' &&
      this.own.some((own) => earliest(own.date) <= earliest(date));
    if (isLater) return { verdict: 'unsure' };
    const isNear =
      role !== 'begin' &&
      [...this.own.map((known) => known.date), ...this.others, ...this.related].some((known) =>
        relation.touches(date, known),
      );
    const isPrinted = this.scope.records.some((record) =>
      publishedOf(record).some((known) => relation.covers(date, known)),
    );
    const isSilent = isUnclear || isNear || isPrinted || this.isCountedFromOwn({ date });
    return { verdict: isSilent ? 'unsure' : 'not-cited' };
  }

  /** Returns whether the sentence counts the days from a record's date: “on 12 June, the day after the search”. */
  private isCountedFromOwn({ date }: Pick<SaidDate, 'date'>): boolean {
    const counts = this.view.language.dates.dayCountsIn(
      this.view.own.slice(this.sentence.start, this.sentence.end),
    );
    return this.own.some((own) => counts.includes(Math.abs(earliest(date) - earliest(own.date))));
  }

  /** A date of the record's deed that it does not bear out. */
  private ofDeed(one: SaidDate, { record, date: known }: RecordDate): Result {
    const { date, role } = one;
    const wrong: Result = { verdict: 'contradicts', record };
    const side = sideIn(role, known);
    if (side) {
      if (relation.isWithin(date, side)) return this.tooPrecise(one, record, side);
      return relation.isWithin(side, date) ? { verdict: 'unsure' } : wrong;
    }
    if (role === 'end' && one.use.role === 'end' && !endsWith(record)) return { verdict: 'not-cited' };
    if (role === 'by' && earliest(date) >= earliest(known) && !isCount(record)) return { verdict: 'unsure' };
    if (this.isTaken(record) || this.rivalsOf(one, record) > 1) return { verdict: 'not-cited' };
    if (relation.isWithin(date, known)) return this.tooPrecise(one, record, known);
    if (relation.isHalfRight(date, known) || relation.isShifted(date, known)) return wrong;
    if (this.own.some((own) => relation.touches(date, own.date))) return { verdict: 'unsure' };
    const others = this.isSurely(one, { record, date: known })
      ? this.others
      : [...this.others, ...this.related];
    if (others.some((other) => relation.touches(date, other))) return { verdict: 'unsure' };
    // A year beside a record that has a day is mostly that of something else: "the CAA, set up in 1999, opened a review".
    const isAlike = !relation.isYear(date) || relation.isYear(known) || hasVerbOf(one, record);
    return isAlike ? wrong : { verdict: 'not-cited' };
  }

  private tooPrecise(one: SaidDate, record: LibraryRecord, known: EdtfDate): Result {
    const isFiner =
      relation.isImprecise(known) &&
      !relation.isSpan(known) &&
      (relation.isDay(one.date) || (relation.isMonth(one.date) && relation.isYear(known)));
    const text = this.view.own.slice(this.sentence.start, this.sentence.end);
    // "On 26 May and the day after" is all of it.
    if (known.kind !== 'date' && this.view.language.dates.dayCountsIn(text).length > 0)
      return { verdict: 'unsure' };
    const isRough = this.view.language.dates.isRoughBefore(this.view.own.slice(0, one.found.start));
    return isFiner && !isRough
      ? { verdict: 'contradicts', record, isTooPrecise: true }
      : { verdict: 'unsure' };
  }

  /** Returns the record whose date, or whose end, a date is. */
  private bearerOf(one: SaidDate): RecordDate | undefined {
    return (
      this.own.find(({ date }) => {
        const side = sideIn(one.role, date);
        return side
          ? relation.covers(one.date, side) || (one.date.kind !== 'date' && fits(one, date))
          : fits(one, date);
      }) ?? this.endOf(one)
    );
  }

  /** Returns the record whose period begins and ends with the day and another of the sentence. */
  private endOf(one: SaidDate): RecordDate | undefined {
    if (!relation.isDay(one.date)) return undefined;
    return this.own.find(({ date }) => {
      if (date.kind === 'date') return false;
      const isStart = earliest(one.date) === earliest(date);
      const isEnd = latest(one.date) === latest(date);
      return this.here.some(
        (other) =>
          other !== one &&
          relation.isDay(other.date) &&
          ((isStart && (other.role === 'end' || latest(other.date) === latest(date))) ||
            (isEnd && (other.role === 'begin' || earliest(other.date) === earliest(date)))),
      );
    });
  }

  /** Returns the cited record that a date most likely is about; `undefined` if none has a date. */
  private targetOf(one: SaidDate): RecordDate | undefined {
    const spoken = this.own.filter(({ record }) => record.value.type !== 'quote');
    const all = spoken.length > 0 ? spoken : this.own;
    if (all.length < 2) return all[0];
    const scored = all
      .map((known) => ({ known, score: sharedWords(this.view, one.words, known.record).shared }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    return best && best.score > (second?.score ?? 0) ? best.known : all[0];
  }

  /** Returns the record that a date with the date of another is about: both are cited, and their dates are exchanged. */
  private crossed(one: SaidDate, by: RecordDate): RecordDate | undefined {
    const isFirm = ({ date, use }: SaidDate) => relation.isDay(date) && !use.isOfOther;
    if (this.own.length < 2 || !isFirm(one)) return undefined;
    const meant = this.firmTargetOf(one);
    if (!meant || meant.record === by.record || fits(one, meant.date)) return undefined;
    const isExchanged = this.here.some(
      (other) =>
        other !== one &&
        isFirm(other) &&
        fits(other, meant.date) &&
        this.firmTargetOf(other)?.record === by.record,
    );
    return isExchanged ? meant : undefined;
  }

  /** Returns the record that alone has the words around a date, and of the deed of which it is. */
  private firmTargetOf(one: SaidDate): RecordDate | undefined {
    const scored = this.own
      .map((known) => ({ known, score: sharedWords(this.view, one.words, known.record).shared }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best || best.score < 2 || best.score <= (second?.score ?? 0)) return undefined;
    return deedOf(this.view, this.sentence, one, best.known.record, this.library) === 'own'
      ? best.known
      : undefined;
  }

  private isTaken(record: LibraryRecord): boolean {
    return this.here.some((one) => this.bearerOf(one)?.record === record);
  }

  /** Returns how many dates of the scope nobody bears out and that may be of the same record. */
  private rivalsOf(one: SaidDate, record: LibraryRecord): number {
    return this.here.filter(
      (other) =>
        other === one ||
        (isFull(other) &&
          !this.bearerOf(other) &&
          ![...this.others, ...this.related].some((known) => fits(other, known)) &&
          this.targetOf(other)?.record === record &&
          deedOf(this.view, this.sentence, other, record, this.library) === 'own'),
    ).length;
  }
}

/** Returns whether two cells of a row are the beginning and the end of the one record's period. */
function isFromAndTo({ block }: BlockView, here: readonly SaidDate[], own: readonly RecordDate[]): boolean {
  const [known, ...others] = own;
  return (
    block.kind === 'row' &&
    here.length === 2 &&
    here.every(({ isAlone }) => isAlone) &&
    others.length === 0 &&
    known !== undefined &&
    sideIn('begin', known.date) !== undefined &&
    sideIn('end', known.date) !== undefined
  );
}

/** Returns whether the record counts something up to its day. */
function isCount({ value }: LibraryRecord): boolean {
  return figuresIn(value).some(({ asOf }) => asOf !== undefined);
}

/** Returns the end of a period that a date of the role is compared with. */
function sideIn(role: SaidDate['role'], known: EdtfDate): EdtfDate | undefined {
  if (role === 'begin') return relation.sideOf(known, 'start');
  return role === 'end' ? relation.sideOf(known, 'end') : undefined;
}

/** A date in figures that can mean two days is compared as both. */
function fits({ date, found }: SaidDate, known: EdtfDate): boolean {
  const swapped = found.swapped === undefined ? undefined : dateOf(found.swapped);
  const isOfItsYear = found.isInferred && relation.isSameDay(date, known);
  return (
    isOfItsYear || relation.covers(date, known) || (swapped !== undefined && relation.covers(swapped, known))
  );
}
