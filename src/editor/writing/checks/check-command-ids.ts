export const checkCommands = {
  checkWorkspace: 'briefing.checkWorkspace',
} as const;
