/** The form in which a content stands: words within a text, sentences among others, or lines of its own. */
export type ContentKind = 'words' | 'sentences' | 'lines';

/** The kind of text that the cursor was in, into which nothing is inserted. */
export type MovedFrom =
  | 'front-matter'
  | 'definition'
  | 'code'
  | 'comment'
  | 'html'
  | 'formula'
  | 'link'
  | 'citation'
  | 'heading'
  | 'marker'
  | 'table';
