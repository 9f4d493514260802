import { basicsOf } from '../../language/basics';
import type { LanguageBasics } from '../../language/language';
import { frontMatterOf } from '../../markdown/front-matter';
import type { NoteStyle } from '../../render/style';
import { readFrontMatter } from './read';

/** Returns the style in which text goes into a note: in the language that its front matter tells. */
export function styleIn(note: string, style: NoteStyle): NoteStyle {
  const language = tagIn(note);
  return language === undefined ? style : { ...style, language };
}

/** Returns the basics of the language that the front matter of a note tells; those of English if it tells none. */
export function languageIn(note: string): LanguageBasics {
  return basicsOf(tagIn(note));
}

/** Most front matter says nothing of a language, and is not read for it. */
function tagIn(note: string): string | undefined {
  if (!frontMatterOf(note)?.includes('language')) return undefined;
  return readFrontMatter(note).language?.value;
}
