export const formCommands = {
  rename: 'briefing.renameName',
  renameInAllNotes: 'briefing.renameNameInAllNotes',
} as const;
