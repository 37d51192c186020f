/** What the program says by itself, and what of it failed: joined with the other messages. */
export const nudgeMessages = {
  'nudge-morning': 'Your day',
  'nudge-follow-ups_one': '{{count, number}} follow-up',
  'nudge-follow-ups_other': '{{count, number}} follow-ups',
  'nudge-orders_one': '{{count, number}} order to get ready or hand over',
  'nudge-orders_other': '{{count, number}} orders to get ready or hand over',
  'nudge-debts_one': '{{count, number}} customer is late to pay',
  'nudge-debts_other': '{{count, number}} customers are late to pay',
  'nudge-days_one': '{{count, number}} birthday, name day or other day today',
  'nudge-days_other': '{{count, number}} birthdays, name days or other days today',
  'nudge-late_one': '{{count, number}} customer is later than usual',
  'nudge-late_other': '{{count, number}} customers are later than usual',
  'nudge-more_one': 'and {{count, number}} more',
  'nudge-more_other': 'and {{count, number}} more',
  'calendar-file-failed':
    'The calendar file could not be written. Your follow-ups are safe; see whether the disk is full or another program holds the file. It is tried again with the next change.',
  'calendar-folder-missing':
    'The folder of the calendar file isn’t there ({{folder}}). Your follow-ups are safe; plug it in, or choose another folder in Settings. It is tried again with the next change.',
  'calendar-file-taken':
    'A file of this name lies there that isn’t ours. It was left as it is, and your follow-ups are safe; choose another folder.',
  'nudge-follow-up': '{{time}} {{title}}',
  'nudge-customer': '{{customer}}',
  'nudge-line': '{{time}} {{title}}',
  'nudge-line-customer': '{{time}} {{customer}}: {{title}}',
} as const
