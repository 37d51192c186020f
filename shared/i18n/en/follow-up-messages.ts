/** Acts of series of follow-ups: joined with the other messages. */
export const followUpMessages = {
  'follow-up-template-created': 'Series “{{name}}” added',
  'follow-up-template-updated': 'Series “{{name}}” changed',
  'follow-up-templates-trashed_one': 'Series moved to the trash',
  'follow-up-templates-trashed_other': '{{count, number}} series moved to the trash',
  'follow-up-templates-restored_one': 'Series put back',
  'follow-up-templates-restored_other': '{{count, number}} series put back',
  'follow-up-series-started': 'Series “{{name}}” started',
  'follow-up-series-stopped_one': 'Series stopped: {{count, number}} step left out',
  'follow-up-series-stopped_other': 'Series stopped: {{count, number}} steps left out',
} as const
