import { primaryOf } from './basics';
import { english } from './english';
import type { Language } from './language';

/** By BCP 47 tag without its region. */
export const languages: Record<string, Language> = { en: english };

/** Returns a language; English for one that is not known. @param tag BCP 47 */
export function languageOf(tag: string | undefined): Language {
  return languages[primaryOf(tag)] ?? english;
}

/** Returns the tag of the language that a text is likely in; `undefined` if none of those known is. */
export function likelyLanguage(text: string): string | undefined {
  return Object.values(languages).find(({ article }) => article.isLikely(text))?.tag;
}
