export const citationCommands = {
  update: 'briefing.updateCitations',
} as const;
