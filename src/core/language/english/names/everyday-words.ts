import { isCommonWord } from './common-words';
import { isBody, isInstitution, isOffice, isPlaceKind, isWall } from '../vocabulary';

const words = (text: string) => new Set(text.split(/\s+/));

/** Words of every day that people, companies, parties, papers, agencies and places are called, too. */
const namesToo = words(
  `access ace action active advance advantage age agent air alert alliance alpha alphabet amazon amber anchor angel apex
  apple arc arch arrow art ash aspect aspen asset asylum aurora autumn axis back bacon badger bailey baker balance ball band
  bank banner bar barber bare barge barker barking barn baron base basin bass bath battle bay beach beacon beam bean bear
  beard beaver beck beetle bell bellow bench bend benefit berg berry best big bill birch bird bishop bit black blade blaze
  blessing bliss block bloom blue board boat bold bolt bond bone book boot border boss bottle boulder bounty bow bowl bowler
  box branch brand brave bread breeze brick bride bridge bright broad broker brook brooks broom brown brush buck bud buffalo
  bugle bull bunny burden bush business busy butcher butler butter cable cadence cage call calm camp can candle cane canon
  canyon cape capital car caravan carbon card cardinal care cargo carpenter carrier carter case cash castle caution cell
  center centre chain chair chamber champion chance change chapel chapter charge charity charm chart chase cherry chess
  chest child chip choice christian church circle citizen city civic clarion class clay clean clear clerk click cliff
  climate close cloud club coach coal coast coat cobalt cobra coin cold cole collar college cologne comet comfort command
  common commons compass comrade concord condor connect constant contact contract cook copper copy coral core cork corn
  corner cosmos cotton count counter country county courage course court cove cover cow crab craft crane credit creek
  crescent crest cricket crisp cross crow crown crystal cup curry curtain cut cycle daily dale dance darling dash data date
  dawn day deacon deal dean dear deep deer defender delta demand democracy derby design desk dial diamond direct discovery
  dispatch divine dock doll dollar dolphin dove draft dragon drake dream drew drift drum duck duke dunes dusk duty eagle
  early earth east easter easy echo eclipse edge egg elder electric element elite ember emerald empire enclave end energy
  engine english ensign enterprise envoy epic equity era essence ever evergreen exchange express eye faction fair faith
  falcon fall family farm farmer fast favour feather fell fence fern ferry field fields figure finance finch fine fire first
  fish fisher fishing flag flame flash fleet flint flood flow flower focus foot force ford forest forge fort forum forward
  foster found fountain four fox frame franc frank free freedom freeman french fresh friend front frontier frost fuel full
  fund fury future gain gale gamble game gap garage garden gardener garland garner gas gate gates gauge gem general gentle
  ghost giant gift glass gleam gleaner globe glory glove goal gold golden good goose gorge gospel grace grain grand granite
  grant grass grave gravel gray great green greens grey grid grip ground group grove growth guard guardian guest guide gulf
  gull gun habit hail hale half hall hallmark halo hammer hand happy harbor harbour hard hare harmony harp harper harvest
  haven hawk hay hazard haze hazel head health heart heat heath hedge height helm help herald herb heritage hero heron high
  hill hills hold hole holiday holly holm holy home honey honor honour hood hook hope horizon horn hornet horse hospital
  host house hull human hunger hunt hunter hurdle hurst husky ice icon idea image impact impulse index industry initiative
  insight inspiration inspire integrity interest iron island ivory ivy jackal jade jaguar jasper jay jet jewel job joint
  jolly journal journey joy judge junction jungle junior just justice keel keen kestrel key keys kid kind king kite knife
  knight knoll labor labour lad lake lamb lamp lance land lane lantern large lark last laurel lava law lawn lead leader leaf
  league leap learn left legacy legend legion lemon lens leopard liberal liberty life light lightning lilac lily limit line
  link lion list little live local lock lodge loft long loom lord lotus love low loyal luck lucky lumber lunch lynx lyric
  magnet magnolia maiden mail main major male man manor maple marble march mark market marks marsh martial marvel mask mason
  master match matter maverick meadow measure medal media medium mellow melody member mercury mercy merit merry message
  metal meteor metro middle mile mill miller mine miner mint mirror mission mist mobile modern mole moment money monitor
  monk moon moor morning mosaic moss moth motion motor motto mount mountain mouse move muse music mustard name narrow nation
  national native nature near nectar needle nest net network new news next nice nickel night nimbus noble north note nova
  now nugget nurse oak oasis ocean office oil old olive omega one opal open opera option oracle orange orbit orchard orchid
  order orient origin osprey otter outlook oval over owl ox oxygen pace pacific pack page paint palace palm panel panther
  paper parade paradise paragon parish park parker partner party pass passage past pasture patch path patriot patrol pay
  peace peach peacock peak pearl pedal peel pelican pen penguin penny people pepper perfect petal phoenix piano pickle
  picture pier pike pilgrim pillar pilot pine pink pioneer pitch pivot plain plan planet plant plate platinum play plaza
  plover plum pocket poet point pole police pond pool poor pope poplar port porter post potter powder power practice prairie
  premier press price pride prime prince princess print priory prism prize profit progress promise proper prophet prospect
  protect proton pulse puma pump pure purple pyramid quality quarry quarter quartz queen quest quick quiet quiver rabbit
  race radar radio raft rail railway rain rainbow ram ranch random range ranger rapid raven ray reach reader ready real
  reason rebel rebound record red redwood reed reef reform refuge regal region reliance relief remedy renewal republic
  rescue reserve resolve resort respect response rest result revival revolution reward rhyme rhythm ribbon rice rich ride
  ridge right ring ripple rise river road robin rock rocket rogue root rope rose rouge round route rover rowing royal ruby
  rugby rule run rush russet rust sable saddle safe sage sail saint salmon salt sand sands sandwich sapphire satin saturn
  savage scale scarlet scene scholar school science scorpion scout screen sea seal search season seat second secret section
  seed self senior sense sentinel sentry serene service settler seven shade shadow share shark sharp sheep shell shelter
  shepherd sherry shield shift shine ship shore short shot show siege sign signal silk silver simple singer singular sister
  site six skill sky slate sloop slope small smart smile smith smooth snow snowy social society soda solar soldier sole
  solid solution song sorrow soul sound source south space spark sparrow spear special speech speed spence sphere spice
  spider spire spirit split spring square stable staff stag stage stallion stamp stand standard star stark start state
  station statue stay steel steep stem step steppe sterling stern steward still stock stone store stork storm story strait
  strand stream street strength stress stride stroke strong student sturgeon style sugar summer summit sun sunrise sunset
  support sure surge surprise survey swallow swan sweet swift sword system table tailor talent tall tank target task taste
  taylor tea team tempest temple ten tender term terrace test thatch thistle thorn thought thrift thunder tide tiger timber
  time times tin title today token tomorrow tool top torch torrent touch tour tours tower town track trade trail train
  transit transport traveller treasure treaty tree trend trial tribune trident trinity trip triumph true trust truth tulip
  tundra turner turtle twilight twin twist two union unique unit united unity universal universe upright urban valley valour
  value vanguard vantage vapour vault vector velvet venture verdict verity vessel veteran vicar victory view village vine
  vineyard violet virgin virtue visa vision vista vital voice voyage vulcan vulture wade wake walker wall walls ward warden
  ware warm warner warrior wash watch water waters wave way weasel weaver web week weight welcome well wells west whale
  wheat wheel whip whisper white whole wide wild will willow win wind window wing wings winter wise wizard wolf wonder wood
  woods wool word work works world worth wren wright yard year yellow young youth zebra zenith zephyr zero zone`,
);
/** Words of every day that an acronym may be written like, beside those above: “IT”, “ACT”. */
const acronymsToo = words(
  `a act acts aid aim aims all am an and are as at be but by cap cop did do does for gain get go got had has have he her here
  hers him his how i if in into is it its lets map me met mod my no nor not now of off on or our out own pact per pip pop
  put raid ran rap rat raw sad safe sat saw say see set she sit so son spot tap than that the them then there these they
  this those tie to too top toy try up us use van vat via was we were what when where which who whom whose why with yes yet
  you your`,
);

/**
 * Returns whether texts use a word every day, though somebody may be called so: “target”, “rose”, “reading”.
 *
 * @param word in any case
 */
export function isEverydayWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    namesToo.has(lower) ||
    acronymsToo.has(lower) ||
    isCommonWord(lower) ||
    isWall(word) ||
    isBody(lower) ||
    isInstitution(lower) ||
    isOffice(lower) ||
    isPlaceKind(lower) ||
    /\p{L}{3}tion$/u.test(lower)
  );
}
