/** What the filters of every list share. */
export const filters = {
  button: 'Фильтры',
  active: 'Включённые фильтры',
  change: 'Изменить фильтр: {{filter}}',
  remove: 'Убрать фильтр: {{filter}}',
  clearAll: 'Сбросить все',
  apply: 'Показать',
  allFilters: 'Все фильтры',
  from: 'от {{from}}',
  upTo: 'до {{to}}',
  between: '{{from}} – {{to}}',
  fromField: 'От',
  toField: 'До',
  nothing: 'Пока не из чего выбрать.',
} as const
