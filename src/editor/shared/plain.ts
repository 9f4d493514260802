/**
 * A text that may come from anywhere, for where the editor gives life to some of it: icons (`$(name)`) in rows to choose from and of completion, links
 * (`[text](address)`) in messages. A space without width takes it out; a person sees the text as it is.
 */
export function plain(text: string): string {
  return text.replace(/\$\(/g, '$\u200B(').replace(/\]\(/g, ']\u200B(');
}
