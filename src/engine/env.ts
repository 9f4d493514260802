// What the host does for the engine.

/** Writes the cells of the 128 characters from `first` on to `cells`: see `unicode.ts`. */
export declare function describe(first: i32, cells: usize): void;

/**
 * Compares the form of a record with the prose between two bytes, with all that Unicode knows: for names of more than ASCII, and
 * such as begin or end with punctuation. Writes at `bounds` where a name that fits begins and ends.
 */
export declare function compare(record: u32, start: i32, end: i32): i32;
