/**
 * Reading YAML in the extension host: loaded when a small pack is read without a thread, or a note says something of
 * itself in its front matter. Other packs are read by threads, which have a program of their own.
 */
export { packsNamedIn } from '../core/markdown/front-matter';
export { readMatter } from '../core/note/front-matter/read';
export { takeBackEdit } from '../core/note/usage/take-back';
export { readPackFile } from '../core/stored/store-pack';
