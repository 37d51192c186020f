/** Acts of series of follow-ups: joined with the other messages. */
export const followUpMessages = {
  'follow-up-template-created': 'Серия «{{name}}» добавлена',
  'follow-up-template-updated': 'Серия «{{name}}» изменена',
  'follow-up-templates-trashed_one': '{{count, number}} серия в корзине',
  'follow-up-templates-trashed_few': '{{count, number}} серии в корзине',
  'follow-up-templates-trashed_many': '{{count, number}} серий в корзине',
  'follow-up-templates-trashed_other': '{{count, number}} серии в корзине',
  'follow-up-templates-restored_one': '{{count, number}} серия возвращена',
  'follow-up-templates-restored_few': '{{count, number}} серии возвращены',
  'follow-up-templates-restored_many': '{{count, number}} серий возвращено',
  'follow-up-templates-restored_other': '{{count, number}} серии возвращено',
  'follow-up-series-started': 'Серия «{{name}}» начата',
  'follow-up-series-stopped_one': 'Серия остановлена: убран {{count, number}} шаг',
  'follow-up-series-stopped_few': 'Серия остановлена: убраны {{count, number}} шага',
  'follow-up-series-stopped_many': 'Серия остановлена: убрано {{count, number}} шагов',
  'follow-up-series-stopped_other': 'Серия остановлена: убрано {{count, number}} шага',
} as const
