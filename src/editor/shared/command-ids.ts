import type { EventGrouping } from '../../core/outline/events-groups';

export const eventsCommands = {
  filter: 'briefing.events.filter',
  clearFilter: 'briefing.events.clearFilter',
  insertSentence: 'briefing.events.insertSentence',
  insertBullet: 'briefing.events.insertBullet',
  insertRow: 'briefing.events.insertRow',
  copyMarkdown: 'briefing.events.copyMarkdown',
  copyCitation: 'briefing.events.copyCitation',
  showActors: 'briefing.events.showActors',
  showEvents: 'briefing.showEvents',
} as const;

export const groupingCommands: Record<EventGrouping, string> = {
  day: 'briefing.events.groupByDay',
  actor: 'briefing.events.groupByActor',
  place: 'briefing.events.groupByPlace',
  verification: 'briefing.events.groupByVerification',
};

export const pageCommands = {
  showRecord: 'briefing.showRecord',
  showEntity: 'briefing.showActor',
  openInPack: 'briefing.openInPack',
  /** Used by rows of the views; needs an argument. */
  openTarget: 'briefing.openTarget',
} as const;

export const sourcesCommands = {
  showPacks: 'briefing.showPacks',
  turnOnBundledArticle: 'briefing.turnOnBundledArticle',
} as const;

export const checkCommands = {
  checkWorkspace: 'briefing.checkWorkspace',
  showWhatBearsThisOut: 'briefing.showWhatBearsThisOut',
} as const;

export const citationCommands = {
  update: 'briefing.updateCitations',
} as const;

export const frontMatterCommands = {
  omit: 'briefing.omit',
} as const;

export const insertCommands = {
  anything: 'briefing.insert',
  event: 'briefing.insertEvent',
  claim: 'briefing.insertClaim',
  quote: 'briefing.insertQuote',
  actor: 'briefing.insertActor',
  biography: 'briefing.insertBiography',
  chronology: 'briefing.insertChronology',
  keyActors: 'briefing.insertKeyActors',
  sources: 'briefing.insertSources',
  /** Used by links and other commands; needs an argument. */
  record: 'briefing.insertRecord',
} as const;

export const captureCommands = {
  newPack: 'briefing.newPack',
  addToPack: 'briefing.addToPack',
} as const;

export const formCommands = {
  rename: 'briefing.renameName',
  renameInAllNotes: 'briefing.renameNameInAllNotes',
} as const;
