/** What the filters of every list share. */
export const filters = {
  button: 'Filters',
  active: 'Filters that are on',
  change: 'Change the filter: {{filter}}',
  remove: 'Remove the filter: {{filter}}',
  clearAll: 'Clear all',
  apply: 'Show',
  allFilters: 'All filters',
  from: 'from {{from}}',
  upTo: 'up to {{to}}',
  between: '{{from}} – {{to}}',
  fromField: 'From',
  toField: 'To',
  nothing: 'There is nothing to choose from yet.',
} as const
