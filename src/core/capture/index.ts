export { type Article, type ArticleFormat, guessFormat, readArticle } from './article/article';
export { type Draft, draftPack, emptyPack } from './draft';
export { type Addition, type AdditionPlan, type AdditionRefusal, additionKinds, planAddition } from './add';
export { type Origin, originOf } from './citation-at';
export { decodeArticle, maxFileBytes } from './article/decode';
export { firstWords } from './add-records';
export { shortSlug } from './ids';
