/**
 * Milliseconds after which something counts as hung: many times what it takes on a busy machine, so that no test depends on
 * speed. Speed is what `npm run bench` measures.
 */
export const patience = 300_000;
