export const pageCommands = {
  showRecord: 'briefing.showRecord',
  showEntity: 'briefing.showActor',
  openInPack: 'briefing.openInPack',
  /** For rows of the views; needs an argument. */
  openTarget: 'briefing.openTarget',
} as const;
