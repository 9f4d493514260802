/** The kind of text that the cursor was in, into which nothing is inserted. */
export type MovedFrom =
  | 'front-matter'
  | 'definition'
  | 'code'
  | 'comment'
  | 'html'
  | 'link'
  | 'citation'
  | 'heading'
  | 'marker'
  | 'table';
