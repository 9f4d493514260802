import type { EventGrouping } from '../../../core/outline/events-groups';

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
