export { type Article, type ArticleFormat, guessFormat, readArticle } from './article';
export { type Draft, draftPack, emptyPack } from './draft';
export { type Addition, type AdditionPlan, type AdditionRefusal, planAddition } from './add';
