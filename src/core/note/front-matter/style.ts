import type { NoteStyle } from '../../render/style';
import { readFrontMatter } from './read';

/** Returns the style in which text goes into a note: in the language that its front matter tells. */
export function styleIn(note: string, style: NoteStyle): NoteStyle {
  const { language } = readFrontMatter(note);
  return language ? { ...style, language: language.value } : style;
}
