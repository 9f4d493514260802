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
  /** For links and other commands; needs an argument. */
  record: 'briefing.insertRecord',
} as const;
