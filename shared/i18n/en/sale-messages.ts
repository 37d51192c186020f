/** Acts, warnings and findings of sales: joined with the other messages. */
export const saleMessages = {
  'over-credit-limit': 'This customer now owes {{balance, money}}, more than the limit of {{limit, money}}.',
  'payment-method-created': 'Payment method “{{name}}” added',
  'payment-method-updated': 'Payment method “{{name}}” changed',
  'payment-method-removed': 'Payment method “{{name}}” removed',
  'staff-created': '{{name}} added to the staff',
  'staff-updated': 'Staff entry of {{name}} changed',
  'check-purchase-sums':
    'Purchases whose total differs from their lines, discount and rounding: {{n}} (numbers {{detail}}).',
  'check-payments': 'Purchases whose payments don’t add up to the total: {{n}} (numbers {{detail}}).',
} as const
