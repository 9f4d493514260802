const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns for what somebody says, in the singular and the plural. */
export const reportNouns = words(
  `account accounts accusation accusations allegation allegations announcement answer reply response assertion assertions assessment assessments assurance assurances
  belief charge charges claim claims comment comments complaint confirmation count declaration denial denials description estimate estimates
  figure figures forecast guess hint hope impression information interpretation judgment judgement message mention mentions narrative news opinion pledge pledges
  prediction promise promises reading readout reckoning remark remarks report reports rumor rumors rumour rumours speculation statement statements
  suggestion suggestions suspicion talk tally testimony theory version versions view views vow warning warnings word words`,
);

/** Nouns that hedge whatever “that”, “of” or “about” brings, if nobody is named. */
export const rumours = words(
  'rumor rumors rumour rumours talk speculation suggestions suspicion allegations allegation hearsay whispers reports',
);

/** Nouns of a record of what was said: “in a statement”, “a readout says”. */
export const papers = words(
  'statement interview speech address broadcast report letter post tweet release communique communiqué memo readout',
);

/** Nouns that say who brings it only with “of” or “that” after them, if nobody owns them. */
export const tellingNouns = words(
  `accusation accusations allegation allegations claim claims report reports rumor rumors rumour rumours talk announcement estimate estimates
  assessment assertion assertions suggestion suggestions speculation hint denial denials forecast prediction warning warnings promise
  statement statements version account accounts vow pledge news mention mentions belief impression suspicion`,
);

/** Nouns for what was said before: “the figure”, “this accusation”. */
export const saidThings = words(
  `number numbers toll accusation accusations charge charges allegation allegations claim claims figure figures count report reports version
  account statement estimate idea suggestion reading demand total blame responsibility story`,
);

/** Heads of “in the view of”, “by its own account”. */
export const viewNouns = words(
  `account accounts count estimate estimates reckoning view views word words opinion eyes telling version figures figure statement judgment
  judgement assessment perspective information calculation tally admission description showing survey study inquiry investigation audit census poll
  data record list reasoning`,
);

/** Adverbs and adjectives that say that it is not sure. */
export const hedgeWords = words(
  `reportedly allegedly apparently supposedly presumably purportedly ostensibly seemingly possibly probably perhaps maybe likely unlikely
  unconfirmed unverified uncorroborated alleged purported supposed rumored rumoured so-called suspected unproven unclear doubtful
  rumour rumours rumor rumors hearsay tentative provisional preliminary disputed`,
);

/** Words for what is sure; negated, they hedge. */
export const certainWords = words(
  'confirmed confirm verified verify corroborated corroborate proven prove established clear known certain checked substantiated borne proof evidence confirmation indication sign trace',
);

/** Adjectives that deny. */
export const untrueWords = words(
  'untrue false wrong nonsense fabricated invented exaggerated inflated incorrect inaccurate unfounded baseless conflicting contradictory odds lie lies slander fiction fantasy absurd overstated untruth',
);

/** Words with which a clause points to the one before. */
export const pointing = words('this that it these neither none nothing which both nobody no-one no');

/** Determiners that own what follows. */
export const owning = words('its his her their our my');

/** Nouns that tell no content: “a figure that” begins a relative clause. */
export const figures = words('figure figures number numbers count tally total toll');

/** Nouns for saying that it is not so. */
export const denialNouns = words('denial denials rebuttal rejection refutation contradiction');
