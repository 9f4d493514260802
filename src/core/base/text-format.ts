/** The format of a text: in Markdown some of it is not prose (code, link targets …), in plain text all is. */
export type TextFormat = 'markdown' | 'plain';
