/** Acts of series of follow-ups: joined with the other messages. */
export const followUpMessages = {
  'follow-up-template-created': 'Seria „{{name}}” a fost adăugată',
  'follow-up-template-updated': 'Seria „{{name}}” a fost modificată',
  'follow-up-templates-trashed_one': 'Seria este la coș',
  'follow-up-templates-trashed_few': '{{count, number}} serii sunt la coș',
  'follow-up-templates-trashed_other': '{{count, number}} de serii sunt la coș',
  'follow-up-templates-restored_one': 'Seria a fost pusă la loc',
  'follow-up-templates-restored_few': '{{count, number}} serii puse la loc',
  'follow-up-templates-restored_other': '{{count, number}} de serii puse la loc',
  'follow-up-series-started': 'Seria „{{name}}” a început',
  'follow-up-series-stopped_one': 'Serie oprită: {{count, number}} pas renunțat',
  'follow-up-series-stopped_few': 'Serie oprită: {{count, number}} pași renunțați',
  'follow-up-series-stopped_other': 'Serie oprită: {{count, number}} de pași renunțați',
} as const
