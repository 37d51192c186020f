/** What the filters of every list share. */
export const filters = {
  button: 'Filtre',
  active: 'Filtre active',
  change: 'Schimbă filtrul: {{filter}}',
  remove: 'Scoate filtrul: {{filter}}',
  clearAll: 'Golește tot',
  apply: 'Arată',
  allFilters: 'Toate filtrele',
  from: 'de la {{from}}',
  upTo: 'până la {{to}}',
  between: '{{from}} – {{to}}',
  fromField: 'De la',
  toField: 'Până la',
  nothing: 'Încă nu e nimic de ales.',
} as const
