/** How a text is written: in Markdown some of it is not prose (code, link targets …). */
export type TextFormat = 'markdown' | 'plain';
