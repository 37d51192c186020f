export const todayMessages = {
  'complaint-waits': 'Пожаловались $t(units.ago, {"count": {{waitingDays}}, "context": "{{waitingDays}}" })',
  'complaint-promised': 'Ответ обещан до {{day, day}}',
  'complaint-late_one': 'Ответ просрочен на {{count}} день',
  'complaint-late_few': 'Ответ просрочен на {{count}} дня',
  'complaint-late_many': 'Ответ просрочен на {{count}} дней',
  'complaint-late_other': 'Ответ просрочен на {{count}} дня',
  'complaint-postponed': '{{name}}: ответ на жалобу отложен',
  'order-postponed': 'Заказ № {{number}} обещан на {{day, day}}',
  'order-ready-for': 'Готов, обещан на {{day, day}}',
} as const
