/** Acts, warnings and findings of sales: joined with the other messages. */
export const saleMessages = {
  'over-credit-limit': 'Теперь этот покупатель должен {{balance, money}}, больше лимита в {{limit, money}}.',
  'return-before-sale':
    'По этим датам товар вернули {{day, day}}, раньше, чем продали {{soldOn, day}}. Всё сохранено; если дата неверна, исправьте её.',
  'promised-before-ordered':
    'По этим датам заказ обещан на {{day, day}}, раньше, чем сделан {{orderedOn, day}}. Всё сохранено; если дата неверна, исправьте её.',
  'payment-method-created': 'Способ оплаты «{{name}}» добавлен',
  'payment-method-updated': 'Способ оплаты «{{name}}» изменён',
  'payment-method-removed': 'Способ оплаты «{{name}}» удалён',
  'staff-created': '{{name}}: добавлено в список сотрудников',
  'staff-updated': '{{name}}: данные сотрудника изменены',
  'check-purchase-sums': 'Покупки, чей итог расходится с товарами, скидкой и округлением: {{n}} (номера {{detail}}).',
  'check-payments': 'Покупки, чьи оплаты не дают итога: {{n}} (номера {{detail}}).',
} as const
