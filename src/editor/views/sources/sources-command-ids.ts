export const sourcesCommands = {
  showPacks: 'briefing.showPacks',
  turnOnBundledArticle: 'briefing.turnOnBundledArticle',
} as const;
