/** All test files of the editor suite; the build finds them. */
declare module 'tests:editor';

/** Mocha's own build for pages and workers: it adds the global `Mocha`. */
declare module 'mocha/mocha.js';
