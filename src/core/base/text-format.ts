/** The format of a text: in Markdown some of it is not prose (code, link targets …). */
export type TextFormat = 'markdown' | 'plain';
