export const matterCommands = {
  omit: 'briefing.omit',
} as const;
