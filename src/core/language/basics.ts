import { englishBasics } from './english/basics';
import type { LanguageBasics } from './language';

/** By BCP 47 tag without its region. */
export const languageBasics: Record<string, LanguageBasics> = { en: englishBasics };

/** Returns the basics of a language; those of English for one that is not known. @param tag BCP 47 */
export function basicsOf(tag: string | undefined): LanguageBasics {
  return languageBasics[primaryOf(tag)] ?? englishBasics;
}

/** Returns whether a language is known by itself. @param tag BCP 47; that of English if it is `undefined` */
export function isKnownLanguage(tag: string | undefined): boolean {
  return primaryOf(tag) in languageBasics;
}

/** Returns the language of a BCP 47 tag, without script and region. */
export function primaryOf(tag: string | undefined): string {
  return (tag ?? 'en').toLowerCase().split('-')[0] ?? '';
}
