export const messages = {
  'rhythm-new':
    'First purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }); half of those who return do so within $t(units.days, {"count": {{usualDays}} }).',
  'rhythm-one-gap':
    'Only one interval so far ($t(units.days, {"count": {{usualDays}} })), blended with what is typical; last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-one-gap_product':
    'Only one interval for {{product}} so far ($t(units.days, {"count": {{usualDays}} })), blended with what is typical; last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early':
    'Usually buys $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early_product':
    'Usually buys {{product}} $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-due':
    'Usually buys $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), so about now.',
  'rhythm-regular-due_product':
    'Usually buys {{product}} $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), so about now.',
  'rhythm-regular-late':
    'Usually buys $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): $t(units.days, {"count": {{daysLate}} }) late.',
  'rhythm-regular-late_product':
    'Usually buys {{product}} $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (half the time after {{from, upTo}}$t(units.days, {"count": {{to}} })); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): $t(units.days, {"count": {{daysLate}} }) late.',
  'rhythm-loose-early':
    'Usually back after {{from, upTo}}$t(units.days, {"count": {{to}} }); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-early_product':
    'Usually buys {{product}} again after {{from, upTo}}$t(units.days, {"count": {{to}} }); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-due':
    'Usually back after {{from, upTo}}$t(units.days, {"count": {{to}} }); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), so about now.',
  'rhythm-loose-due_product':
    'Usually buys {{product}} again after {{from, upTo}}$t(units.days, {"count": {{to}} }); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), so about now.',
  'rhythm-loose-late':
    'Usually back after {{from, upTo}}$t(units.days, {"count": {{to}} }); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), longer than usual.',
  'rhythm-loose-late_product':
    'Usually buys {{product}} again after {{from, upTo}}$t(units.days, {"count": {{to}} }); last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), longer than usual.',
  'rhythm-irregular':
    'No fixed rhythm; {{chance, percent}} chance to buy in the next $t(units.days, {"count": {{chanceDays}} }).',
  'rhythm-irregular_product':
    'No fixed rhythm for {{product}}; {{chance, percent}} chance to buy it in the next $t(units.days, {"count": {{chanceDays}} }).',
  'rhythm-at-risk':
    'Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), usually $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Customers this quiet come back in time about 1 time in {{oneIn}}.',
  'rhythm-at-risk_product':
    '{{product}}: last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), usually $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Customers this quiet buy it again in time about 1 time in {{oneIn}}.',
  'rhythm-lost':
    'Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), usually $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Of customers this quiet, fewer than 1 in 10 come back in time.',
  'rhythm-lost_product':
    '{{product}}: last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), usually $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). After such a pause, fewer than 1 in 10 buy it again in time.',
  'customer-created': 'Customer {{name}} added',
  'customer-changed': 'Changes to {{name}} saved',
  'customer-trashed': '{{name}} moved to the trash',
  'customers-trashed_one': '{{count, number}} customer moved to the trash',
  'customers-trashed_other': '{{count, number}} customers moved to the trash',
  'customer-restored': '{{name}} taken out of the trash',
  'customers-restored_one': '{{count, number}} customer taken out of the trash',
  'customers-restored_other': '{{count, number}} customers taken out of the trash',
  'records-restored_one': '{{count, number}} entry taken out of the trash',
  'records-restored_other': '{{count, number}} entries taken out of the trash',
  'customer-contacted': '{{name}} marked as contacted',
  'customer-postponed': '{{name}} put off until {{until, day}}',
  'birthday-done': 'Congratulations to {{name}} ticked off',
  'birthday-postponed': 'Congratulations to {{name}} put off until {{until, day}}',
  'cell-too-large': 'The text in column “{{column}}” is too long (more than {{limit, number}} characters).',
  'nothing-recognised': 'Nothing in this row could be understood; check which column is which.',
  'no-name-or-contact': 'There is neither a name nor a phone nor an e-mail address.',
  'no-customer': 'It doesn’t say whose purchase this is.',
  'bad-date': '“{{value}}” is not a date that can be understood.',
  'no-date': 'The date is missing.',
  'impossible-date': '“{{value}}” can’t be the day of a purchase: it lies before 1900 or after tomorrow.',
  'bad-quantity': '“{{value}}” is not a quantity.',
  'bad-amount': '“{{value}}” is not an amount.',
  'amount-out-of-range': '“{{value}}” is too large to be true.',
  'other-currency': 'The amount is in another currency than the shop’s ({{value}}).',
  'too-many-cells':
    'There are more cells than columns (“{{value}}” is left over); perhaps a separator stands inside a text.',
  'no-rows': 'The file has a header but no rows.',
  'no-contact-data': 'No column with a name, phone or e-mail address was found; choose the columns by hand.',
  'no-purchase-columns': 'No column with the date of purchases was found; choose the columns by hand.',
  'columns-left-out': 'Columns with unknown names, left out: {{columns}}.',
  'undecodable-characters':
    'Some characters can’t be read in this encoding (rows: {{count, number}}); another one may fit better.',
  'nul-characters': 'The file contains empty control characters (rows: {{count, number}}); they were left out.',
  'unclosed-quote': 'A quotation mark is opened and never closed; the row was read as one line.',
  'ragged-rows': 'There are more cells than columns; the rest (“{{value}}”) went to the note.',
  'bad-birthday': '“{{value}}” can’t be a birthday or anniversary; it went to the note.',
  'exchange-address': '“{{value}}” is an internal address of Exchange, not an e-mail address; it was left out.',
  'file-imported': '“{{file}}” imported',
  'file-import-undone': 'Import of “{{file}}” undone',
  'import-row': 'Row',
  'import-reason': 'Why it was left out',
  'purchase-created': 'Purchase of {{name}} saved',
  'walk-in-created': 'Purchase saved',
  'purchase-updated': 'Purchase no. {{number}} changed',
  'purchase-returned': 'Return for purchase no. {{number}} saved',
  'purchases-trashed_one': 'Purchase moved to the trash',
  'purchases-trashed_other': '{{count, number}} purchases moved to the trash',
  'purchases-restored_one': 'Purchase taken out of the trash',
  'purchases-restored_other': '{{count, number}} purchases taken out of the trash',
  'product-created': 'Product “{{name}}” added',
  'product-updated': 'Product “{{name}}” changed',
  'products-trashed_one': 'Product moved to the trash',
  'products-trashed_other': '{{count, number}} products moved to the trash',
  'follow-up-created': 'Follow-up “{{title}}” added',
  'follow-up-updated': 'Follow-up “{{title}}” changed',
  'follow-up-completed': 'Follow-up “{{title}}” done',
  'follow-up-postponed': 'Follow-up “{{title}}” put off until {{day, day}}',
  'follow-ups-trashed_one': 'Follow-up moved to the trash',
  'follow-ups-trashed_other': '{{count, number}} follow-ups moved to the trash',
  'backup-folder-missing':
    'The backup is made and checked. The second folder is not there right now: {{folder}}. Plug in the USB stick or choose another folder in the settings.',
  'backup-copy-failed':
    'The backup is made and checked. The second copy could not be written to {{folder}}. Check the space there and try again.',
  'check-damaged-pages':
    'Parts of the file are damaged ({{n}}). Restore the newest backup; what you see now is kept. {{detail}}',
  'check-broken-references': 'Records point to something that does not exist: {{n}}, first in {{detail}}.',
  'check-search-damaged': 'The search index is damaged ({{detail}}).',
  'check-search-incomplete': 'Customers that the search has wrong: {{n}} ({{detail}}).',
  'check-unknown-schema': 'The file is not built as it should be: {{detail}}.',
  'check-staged-left':
    'Unfinished imports left in the file: {{n}}. They are cleared away when the shop is opened next.',
  'check-totals': 'Customers whose sums differ from their purchases: {{n}} (numbers {{detail}}).',
  'check-rhythms': 'Customers whose rhythm differs from their purchases: {{n}} (numbers {{detail}}).',
  'check-next-follow-up': 'Customers whose next follow-up is noted wrong: {{n}} (numbers {{detail}}).',
  'customers-merged': '{{other}} merged into {{name}}',
  'customers-unmerged': '{{name}} and {{other}} taken apart',
  'told-apart': '{{name}} and {{other}} marked as two different customers',
} as const
