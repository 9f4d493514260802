/** Of the faults of a code in the set, the share that its check finds; it may not find fewer. */
export const recallFloors: Readonly<Record<string, number>> = {};
