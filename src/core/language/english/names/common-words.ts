import { isStarter } from '../vocabulary';

const words = (text: string) => new Set(text.split(/\s+/));

/** Words that govern or join others, beside those that `isStarter` knows: no name has them before its family name. */
const functionWords = words(
  `nor onto toward towards beside besides beyond behind above below beneath near nearby outside inside against except unless whereas
  whether whom whose which whenever wherever whoever whatever is are was were be been being has have had do does did would could should
  shall can cannot cant might must am i me my our us him them these those thus hence otherwise albeit including excluding regarding
  concerning considering given amidst amongst versus vs despite former formerly late exiled yes no please dear hello aka alias`,
);
/** Adverbs that begin a sentence without a comma. */
const adverbs = words(
  `afterwards afterward anyway apparently always almost barely certainly clearly currently evidently eventually famously frankly gradually
  hardly hopefully initially ironically largely likely maybe mainly merely naturally never notably obviously officially often occasionally once
  overnight partly personally possibly presumably previously privately probably publicly quickly quietly quite rarely rather really recently
  repeatedly reportedly sadly seldom similarly simply simultaneously slowly so-called sometimes somehow soon specifically strangely
  subsequently suddenly supposedly surely thereafter therefore tomorrow tonight twice typically ultimately unfortunately unsurprisingly usually
  weeks days hours months years morning afternoon evening midnight noon`,
);
/** Words that describe a person or a place before the name. */
const epithets = words(
  `embattled deposed ousted toppled fallen disgraced besieged beleaguered cornered weakened emboldened isolated defeated detained jailed wounded
  dead deceased young old elder younger brutal ruthless despotic autocratic authoritarian strongman wartime prewar postwar neighbouring neighboring
  ancient historic downtown central rural urban greater upper lower inner outer occupied liberated annexed embargoed war-torn poor rich mighty
  tiny modern present-day today's new-found longtime long-time veteran popular unpopular powerful nuclear allied friendly hostile neutral`,
);
/** Words that begin sentences in other languages that notes are often written in. */
const otherLanguages = words(
  `le la les un une des du de en dans sur sous avec sans pour par chez selon mais et ou donc car si que quand lorsque comme depuis après
  avant contre vers entre ainsi hier aujourd'hui demain der die das ein eine aber und oder denn wenn als weil dass nach vor seit bei mit von zu
  im am für gegen ohne über unter laut gestern heute morgen auch dann doch nur schon noch el los las una pero y o porque cuando según
  contra hacia hasta desde ayer hoy también mas não com sem sob ontem hoje il lo gli uno ma e perché quando secondo contro ieri oggi anche
  président présidente ministre général präsident präsidentin kanzler kanzlerin minister außenminister machthaber diktator herr frau presidente
  ministro señor señora madame monsieur mme generale generalissimo`,
);
/** Stems of what headlines have their subjects do. */
const verbs = words(
  `say tell meet back oust flee leave fall warn urge slam hail visit call accuse deny press support topple seize take hold strike hit bomb kill
  attack enter reach welcome host thank blame defend fight ask want help join win lose see vow rule face target shell capture retake
  send eye return quit resign die speak talk claim confirm reject condemn praise criticize criticise threaten recognize recognise
  drop pull close open end begin announce plan seek make give get keep put push move turn lead let need use show try offer order sign stop
  start set hear bring buy sell build break bury arm aid abandon replace remove follow mention quote cite note add explain insist stress argue
  assure reassure receive invite brief pressure protect shield save rescue remember admit agree approve arrive assail assert await
  become believe block boycott boost call challenge change consider contact court decide declare defy demand depict describe
  dismiss dispatch elect encircle endorse escape evacuate expect expel fear fire find free fund greet grill hand hope host hunt indict
  isolate issue know launch like look mourn mull name oppose outlast overthrow pardon paint picture pledge portray prop question quiz
  raise read rebuff rebuke recall refuse remain report request respond retain review sanction search show silence snub stand stay
  study succeed suggest summon survive suspect sue swear test think toast trust undermine unseat view wait watch weaken withdraw wonder worry write`,
);

/** Returns whether the word never precedes the last part of a name, wherever it stands: “after”, “The”. */
export function isFunctionWord(word: string): boolean {
  const lower = word.toLowerCase();
  return isStarter(lower) || functionWords.has(lower);
}

/**
 * Returns whether a word that has its capital from its position (at the beginning of a sentence, in a headline) is written
 * small elsewhere: an adverb, an epithet, a verb. False for common words that are often names (“Will”, “Mark”).
 */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    isFunctionWord(lower) ||
    adverbs.has(lower) ||
    epithets.has(lower) ||
    otherLanguages.has(lower) ||
    isVerb(lower) ||
    /\p{L}{3}(?:edly|ently|antly|ially|ously|ably|ibly|ically|ately|ively|fully|lessly)$/u.test(lower)
  );
}

/** “says”, “denies”, “pressing”; of most verbs the past too. */
function isVerb(lower: string): boolean {
  if (verbs.has(lower)) return true;
  const [, stem = ''] = /^(\p{L}{2,}?)(?:es|s|ed|d|ing)$/u.exec(lower) ?? [];
  if (stem === '') return false;
  const [, short = ''] = /^(\p{L}{2,})(?:es|ed|ing)$/u.exec(lower) ?? [];
  return [
    stem,
    short,
    `${short}e`,
    `${stem}e`,
    stem.replace(/i$/, 'y'),
    short.replace(/i$/, 'y'),
    short.replace(/(\p{L})\1$/u, '$1'),
  ].some((base) => verbs.has(base));
}
