/** What is wrong with a sale that is being entered: joined with the other errors. */
export const saleErrors = {
  'invalid-input_due-only-on-credit':
    'Only what is left on account has a day when it is due. Nothing was saved; leave the day out, or choose “On account”.',
  'invalid-input_due-before-purchase': 'It can’t be due before it was bought. Nothing was saved; choose a later day.',
  'invalid-input_amount-fraction': 'An amount has no parts smaller than a cent. Nothing was saved; correct the amount.',
  'invalid-input_amount-too-large': 'This amount is too large to be true. Nothing was saved; correct it.',
  'invalid-input_quantity-fraction':
    'A quantity can’t be finer than a thousandth. Nothing was saved; shorten the number.',
  'invalid-input_quantity-too-large': 'This quantity is too large to be true. Nothing was saved; correct it.',
  'invalid-input_price-negative': 'A price can’t be negative. Nothing was saved; enter it without a minus.',
  'invalid-input_price-fraction': 'This price has too many digits after the point. Nothing was saved; shorten it.',
  'invalid-input_price-too-large': 'This price is too large to be true. Nothing was saved; correct it.',
  'invalid-input_discount-negative': 'A discount can’t be negative. Nothing was saved; enter it without a minus.',
  'invalid-input_percent-out-of-range': 'A discount is between 0 and 100 per cent. Nothing was saved; correct it.',
  'invalid-input_percent-too-fine': 'A discount has at most two digits after the point. Nothing was saved; shorten it.',
  'invalid-input_method-built-in':
    'The payment methods that are built in can’t be changed. Nothing was changed; add one of your own.',
  'invalid-input_owner-stays':
    'The owner stays on the staff list. Nothing was changed; only helpers can be taken off it.',
  'deposit-changed':
    'The deposit of order {{number}} was changed in the purchase since. Nothing was undone; undo that change first.',
  'more-given-back':
    'More money was given back for these goods than they would cost. Nothing was saved; enter a higher price, or change the return first.',
} as const
