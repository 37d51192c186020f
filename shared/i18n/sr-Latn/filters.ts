/** What the filters of every list share. */
export const filters = {
  button: 'Filteri',
  active: 'Uključeni filteri',
  change: 'Promeni filter: {{filter}}',
  remove: 'Ukloni filter: {{filter}}',
  clearAll: 'Obriši sve',
  apply: 'Prikaži',
  allFilters: 'Svi filteri',
  from: 'od {{from}}',
  upTo: 'do {{to}}',
  between: '{{from}} – {{to}}',
  fromField: 'Od',
  toField: 'Do',
  nothing: 'Još nema ničega za izbor.',
} as const
