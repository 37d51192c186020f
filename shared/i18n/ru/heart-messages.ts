/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-at-risk_undated':
    'Чёткого ритма нет; последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). После такого перерыва вовремя возвращается примерно 1 из {{oneIn}}.',
  'rhythm-at-risk_product-undated':
    '{{product}}: чёткого ритма нет; последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). После такого перерыва вовремя покупает снова примерно 1 из {{oneIn}}.',
  'rhythm-lost_undated':
    'Чёткого ритма нет; последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). После такого перерыва вовремя возвращается меньше чем 1 из 10.',
  'rhythm-lost_product-undated':
    '{{product}}: чёткого ритма нет; последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). После такого перерыва вовремя покупает снова меньше чем 1 из 10.',
  'rhythm-interval':
    'Вы указали сами: приходит $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Пока не ждём: вы поставили на паузу. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Вы отметили: приходит раз в год, в тот же сезон. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Вы отметили, что больше не придёт. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-gone':
    'Вы отметили, что клиент потерян; последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Новая покупка это отменит.',
  'rhythm-corrected-interval': 'Задан промежуток: {{name}}',
  'rhythm-corrected-interval_product': 'Задан промежуток: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: пока не ждём',
  'rhythm-corrected-paused_product': '{{name}}: пока не ждём покупки «{{product}}»',
  'rhythm-corrected-yearly': '{{name}}: ждём раз в год',
  'rhythm-corrected-yearly_product': '{{name}}: ждём покупки «{{product}}» раз в год',
  'rhythm-corrected-moved-away': '{{name}}: отмечен переезд',
  'rhythm-corrected-moved-away_product': '{{name}}: больше не покупает «{{product}}»',
  'rhythm-correction-removed': '{{name}}: исправление отменено',
  'rhythm-correction-removed_product': '{{name}}, «{{product}}»: исправление отменено',
  'loss-recorded': '{{name}}: отмечена потеря',
  'loss-taken-back': '{{name}}: отметка о потере снята',
  'complaint-created': 'Жалоба записана: {{name}}',
  'complaint-changed': 'Жалоба изменена: {{name}}',
  'complaint-closed': 'Жалоба закрыта: {{name}}',
  'complaint-reopened': 'Жалоба снова открыта: {{name}}',
  'complaints-trashed_one': '{{count, number}} жалоба перемещена в корзину',
  'complaints-trashed_few': '{{count, number}} жалобы перемещены в корзину',
  'complaints-trashed_many': '{{count, number}} жалоб перемещено в корзину',
  'complaints-trashed_other': '{{count, number}} жалобы перемещено в корзину',
  'complaints-restored_one': '{{count, number}} жалоба возвращена из корзины',
  'complaints-restored_few': '{{count, number}} жалобы возвращены из корзины',
  'complaints-restored_many': '{{count, number}} жалоб возвращено из корзины',
  'complaints-restored_other': '{{count, number}} жалобы возвращено из корзины',
} as const
