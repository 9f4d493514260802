import { dateStyles } from '../dates/date-style';
import { Library, LibrarySearch } from '../library';
import { Pace } from '../base/pace';
import type { Pack } from '../pack/model';
import { filteredRecords } from './events-filter';
import { eventsOutline } from './events-outline';
import type { OutlineNode } from './node';

/**
 * The groups that the view of events has for these packs alone, where the user has chosen nothing else. Closed, and with ids of
 * their own: a view takes them for others than those that follow, which are open.
 */
export async function firstEvents(packs: readonly Pack[]): Promise<readonly OutlineNode[]> {
  const library = new Library(packs);
  const pace = new Pace();
  const shown = await filteredRecords(library, new LibrarySearch(library), {}, pace);
  const options = { grouping: 'day', isFiltered: false, dates: dateStyles[0] } as const;
  const groups = (shown && (await eventsOutline(library, shown, options, pace))) ?? [];
  return groups.map((group) => ({ ...group, id: `first ${group.id}`, open: false, children: [] }));
}
