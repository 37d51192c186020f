/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-interval':
    'Вы указали сами: приходит $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Пока не ждём: вы поставили на паузу. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Вы отметили: приходит раз в год, в тот же сезон. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Вы отметили, что больше не придёт. Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-corrected-interval': 'Задан интервал: {{name}}',
  'rhythm-corrected-interval_product': 'Задан интервал: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: пока не ждём',
  'rhythm-corrected-paused_product': '{{name}}: пока не ждём покупки «{{product}}»',
  'rhythm-corrected-yearly': '{{name}}: ждём раз в год',
  'rhythm-corrected-yearly_product': '{{name}}: ждём покупки «{{product}}» раз в год',
  'rhythm-corrected-moved-away': '{{name}}: отмечен переезд',
  'rhythm-corrected-moved-away_product': '{{name}}: больше не покупает «{{product}}»',
  'rhythm-correction-removed': '{{name}}: исправление отменено',
  'rhythm-correction-removed_product': '{{name}}, «{{product}}»: исправление отменено',
  'recall-no-answer': '{{name}}: отмечено, что не отвечает',
  'recall-message-sent': '{{name}}: сообщение отмечено',
  'recall-skipped': '{{name}}: в этот раз пропускаем',
  'recall-stopped': '{{name}}: больше не в списке звонков',
  'recall-resumed': '{{name}}: снова в списке звонков',
  'recall-rule-set': 'Правила звонков изменены',
  'recall-rule-set-category': 'Правила звонков изменены: «{{category}}»',
  'recall-rule-removed': 'Правила звонков снова обычные',
  'recall-rule-removed-category': 'Правила звонков убраны: «{{category}}»',
  'recall-call-again': 'Позвонить ещё раз',
  'recall-call-again_product': 'Позвонить ещё раз: {{product}}',
} as const
