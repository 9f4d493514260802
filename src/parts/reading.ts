/**
 * Reading YAML in the extension host: loaded when a small pack is read without a thread, or a note says in its front
 * matter which packs it draws on. Other packs are read by threads, which have a program of their own.
 */
export { packsNamedIn } from '../core/note/front-matter';
export { storePack } from '../core/stored/store-pack';
