/** Acts of series of follow-ups: joined with the other messages. */
export const followUpMessages = {
  'follow-up-template-created': 'Serija „{{name}}“ je dodata',
  'follow-up-template-updated': 'Serija „{{name}}“ je izmenjena',
  'follow-up-templates-trashed_one': '{{count, number}} serija je u korpi za smeće',
  'follow-up-templates-trashed_few': '{{count, number}} serije su u korpi za smeće',
  'follow-up-templates-trashed_other': '{{count, number}} serija je u korpi za smeće',
  'follow-up-templates-restored_one': '{{count, number}} serija je vraćena',
  'follow-up-templates-restored_few': '{{count, number}} serije su vraćene',
  'follow-up-templates-restored_other': '{{count, number}} serija je vraćeno',
  'follow-up-series-started': 'Serija „{{name}}“ je pokrenuta',
  'follow-up-series-stopped_one': 'Serija je zaustavljena: izostavljen je {{count, number}} korak',
  'follow-up-series-stopped_few': 'Serija je zaustavljena: izostavljena su {{count, number}} koraka',
  'follow-up-series-stopped_other': 'Serija je zaustavljena: izostavljeno je {{count, number}} koraka',
} as const
