declare module 'regex-trie' {
  export default class RegexTrie {
    add(phrases: string[]): this;
    toRegExp(): RegExp;
  }
}
