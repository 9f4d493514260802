import { Pace } from '../../../src/core/base/pace';

/** Work that is done at a stretch. */
export const unpaced: Pace = Object.assign(new Pace(), { rest: () => Promise.resolve() });
