import { dateStyles } from '../dates/date-style';
import { Library, LibrarySearch } from '../library';
import { Pace } from '../pace';
import type { Pack } from '../pack/model';
import { filteredRecords } from './events-filter';
import { eventsOutline } from './events-outline';
import type { OutlineNode } from './node';

/** What the view of events shows of these packs alone, where the user has chosen nothing else; with all rows under its rows. */
export async function firstEvents(packs: readonly Pack[]): Promise<readonly OutlineNode[]> {
  const library = new Library(packs);
  const pace = new Pace();
  const shown = await filteredRecords(library, new LibrarySearch(library), {}, pace);
  const options = { grouping: 'day', isFiltered: false, dates: dateStyles[0] } as const;
  return (shown && (await eventsOutline(library, shown, options, pace))) ?? [];
}
