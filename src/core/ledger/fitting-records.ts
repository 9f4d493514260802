import type { NoteContext } from './context';
import { dateOf, earliest, latest } from '../dates';
import { type Library, type LibraryRecord, actorsOf, placeOf } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { rangeOf } from './figures/agreement';
import type { PlacedSentence } from './note-view';
import { figuresIn } from '../pack/record-kinds';
import { textOf } from './related';
import { stemsIn } from './record-words';

/** Score at most this many records per actor, the newest first; offer at most `mostOffered`. */
const mostLookedAt = 200;
const mostOffered = 3;
/** A record with a lower score is most likely on something else. */
const fewestPoints = 4;

/** Returns the records of the actors and places that a sentence names, or its cited records do; each once. */
export function recordsNear(
  view: BlockView,
  sentence: NoteSentence,
  { library }: NoteContext,
): readonly LibraryRecord[] {
  const cited = view.recordsCitedIn(sentence);
  const ids = new Set([...namedIn(view, sentence, library), ...cited.flatMap(actorsOf)]);
  const near = recordsOfAll(ids, library);
  for (const { number } of cited) near.delete(number);
  return [...near.values()];
}

function namedIn(view: BlockView, sentence: NoteSentence, library: Library): Set<string> {
  return new Set(view.mentionsIn(sentence).flatMap((mention) => library.meant(mention)));
}

function recordsOfAll(ids: Iterable<string>, library: Library): Map<number, LibraryRecord> {
  const records = new Map<number, LibraryRecord>();
  for (const id of ids) {
    const entity = library.entity(id);
    if (!entity) continue;
    for (const record of library.recordsOf(entity).first(mostLookedAt)) records.set(record.number, record);
  }
  return records;
}

/** Returns the records that a sentence is most likely on, by actors, date, figures and words; the best first. */
export function fittingRecords(
  { placed, sentence }: PlacedSentence,
  { library }: NoteContext,
): LibraryRecord[] {
  const { view } = placed;
  const { start, end } = sentence;
  const named = namedIn(view, sentence, library);
  const candidates = recordsOfAll(named, library);
  const dates = view.datesIn(sentence).flatMap(({ date }) => dateOf(date) ?? []);
  const text = view.prose.slice(start, end);
  const figures = view.language.figures.figuresIn(text);
  const words = new Set(stemsIn(view.language, text));
  const score = (record: LibraryRecord): number => {
    const { value, date } = record;
    const place = placeOf(record);
    const who =
      actorsOf(record).filter((id) => named.has(id)).length * 2 + (place && named.has(place) ? 2 : 0);
    const isThen =
      date !== undefined &&
      dates.some((said) => earliest(said) <= latest(date) && earliest(date) <= latest(said));
    const isCounted = figuresIn(value).some((figure) =>
      figures.some(({ readings }) => {
        const range = rangeOf(figure);
        return range !== undefined && readings.some(([low, high]) => range[0] <= high && low <= range[1]);
      }),
    );
    const shared = new Set(stemsIn(view.language, textOf(record)).filter((stem) => words.has(stem))).size;
    return who + (isThen ? 3 : 0) + (isCounted ? 3 : 0) + Math.min(shared, 6);
  };
  const points = new Map([...candidates].map(([number, record]) => [number, score(record)]));
  const likely = [...points.keys()].filter((number) => (points.get(number) ?? 0) >= fewestPoints);
  return [...library.recordTable.bestFirst(likely, (number) => points.get(number) ?? 0)]
    .slice(0, mostOffered)
    .flatMap((number) => candidates.get(number) ?? []);
}
