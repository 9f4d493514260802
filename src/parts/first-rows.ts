import rows from 'articles:events';
import type { OutlineNode } from '../core/outline/node';

/** The rows that the view of events shows until the library is there: loaded when they are first asked for. */
export function firstEventRows(): readonly OutlineNode[] {
  return JSON.parse(rows) as readonly OutlineNode[];
}
