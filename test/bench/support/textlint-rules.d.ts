declare module 'textlint-rule-diacritics' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-no-todo' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-stop-words' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-terminology' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-write-good' {
  const rule: unknown;
  export default rule;
}
