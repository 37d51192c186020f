/** Acts of the recall list: joined with the other messages. */
export const recallMessages = {
  'recall-no-answer': '{{name}}: отмечено, что ответа нет',
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
