/** Keys of records, as JSON. */
export const recordMime = 'application/vnd.briefing.records';

/** What records are dragged as. */
export const recordMimes = { dragMimeTypes: [recordMime, 'text/plain'], dropMimeTypes: [] as string[] };
