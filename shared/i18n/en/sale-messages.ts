/** Acts, warnings and findings of sales: joined with the other messages. */
export const saleMessages = {
  'over-credit-limit': 'This customer now owes {{balance, money}}, more than the limit of {{limit, money}}.',
  'return-before-sale':
    'By these days the goods came back on {{day, day}}, before they were sold on {{soldOn, day}}. It is saved; correct the day if it is wrong.',
  'promised-before-ordered':
    'By these days the order is promised for {{day, day}}, before it was made on {{orderedOn, day}}. It is saved; correct the day if it is wrong.',
  'payment-method-created': 'Payment method “{{name}}” added',
  'payment-method-updated': 'Payment method “{{name}}” changed',
  'payment-method-removed': 'Payment method “{{name}}” removed',
  'staff-created': '{{name}} added to the staff',
  'staff-updated': 'Staff entry of {{name}} changed',
  'check-purchase-sums':
    'Purchases whose total differs from their lines, discount and rounding: {{n}} (numbers {{detail}}).',
  'check-payments': 'Purchases whose payments don’t add up to the total: {{n}} (numbers {{detail}}).',
} as const
