/**
 * Reading YAML in the extension host: loaded when a small pack is read without a thread, or a note says something of
 * itself in its front matter. Other packs are read by threads, which have a program of their own.
 */
export { packsNamedIn } from '../core/markdown/front-matter';
export { readFrontMatter } from '../core/note/front-matter/read';
export { takeBackEdit } from '../core/note/usage/take-back';
export { storePack } from '../core/stored/store-pack';
