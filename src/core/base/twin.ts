import { plainLetters } from './fold';

/** Most names: no normal form, no letter to replace. */
// eslint-disable-next-line no-control-regex -- ASCII has control characters
const ascii = /^[\x00-\x7f]*$/;
/** `El-Assad` and `el Assad` beside `al-Assad`; only where a separator follows, and never left out: Al Thani is a family. */
const article = /(?<![\p{L}\p{N}\p{M}])el(?=[\s\p{Pd}])/gu;
const asciiArticle = /\bel(?=[\s-])/g;

/**
 * The key under which orthographic twins meet: forms that differ in case, diacritics, apostrophes, dashes, spaces and other
 * punctuation, or in `al-` and `el-`. For comparing only. Empty for a form without a letter or digit.
 */
export function foldTwin(form: string): string {
  const lower = form.toLowerCase();
  if (ascii.test(lower)) return lower.replace(asciiArticle, 'al').replace(/[^a-z0-9]+/g, '');
  const bare = lower
    .replace(article, 'al')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[\u02b0-\u02ff]/g, '');
  return plainLetters(bare);
}
