/** Acts of series of follow-ups: joined with the other messages. */
export const followUpMessages = {
  'follow-up-template-created': 'Seria „{{name}}” a fost adăugată',
  'follow-up-template-updated': 'Seria „{{name}}” a fost modificată',
  'follow-up-templates-trashed_one': 'Seria este în coșul de gunoi',
  'follow-up-templates-trashed_few': '{{count, number}} serii sunt în coșul de gunoi',
  'follow-up-templates-trashed_other': '{{count, number}} de serii sunt în coșul de gunoi',
  'follow-up-templates-restored_one': 'Seria a fost pusă la loc',
  'follow-up-templates-restored_few': '{{count, number}} serii puse la loc',
  'follow-up-templates-restored_other': '{{count, number}} de serii puse la loc',
  'follow-up-series-started': 'Seria „{{name}}” a început',
  'follow-up-series-stopped_one': 'Serie oprită: s-a renunțat la {{count, number}} pas',
  'follow-up-series-stopped_few': 'Serie oprită: s-a renunțat la {{count, number}} pași',
  'follow-up-series-stopped_other': 'Serie oprită: s-a renunțat la {{count, number}} de pași',
} as const
