export { type Article, type ArticleFormat, guessFormat, readArticle } from './article';
export { type Draft, draftPack, emptyPack } from './draft';
