/** What goes out of the shop as a file. */
export const exports = {
  leftOut: 'Left out: {{refused}} who don’t want to be written to, {{unreachable}} who can’t be reached this way.',
  fullCopy: 'Full plain copy',
  fullCopyDetail:
    'Everything in one archive that can be read without Regulars: a workbook, a calendar, your photos and files, and the data themselves. Dropped into an empty shop, it is your shop again.',
  saveArchive: 'Save the archive (ZIP)',
  saveJson: 'Only the data (JSON)',
  groups: {
    customers: 'Customers',
    sales: 'Sales',
    work: 'Work',
  },
  names: {
    orders: 'Orders',
    activities: 'Calls, notes and visits',
    mailing: 'Mailing list',
    'yearly-days': 'Birthdays and other days',
  },
  details: {
    orders: 'What was ordered, handed over or not',
    activities: 'What was said and done, without private notes',
    mailing: 'Whom you may write to; those who don’t want it are left out',
    'yearly-days': 'A calendar that comes again every year',
  },
  more: '{{name}}: more formats',
  as: {
    xlsx: 'Excel',
    csv: 'CSV for Excel',
    raw: 'Plain CSV for other programs',
    json: 'JSON',
    ics: 'Calendar (ICS)',
    outlook: 'CSV for Outlook',
    outlookLocal: 'CSV for Outlook in your language',
    google: 'CSV for Google Contacts',
  },
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    post: 'Post',
  },
  calendar: 'Calendar',
  timeLeftSeconds_one: 'about {{count, number}} second left',
  timeLeftSeconds_other: 'about {{count, number}} seconds left',
  timeLeftMinutes_one: 'about {{count, number}} minute left',
  timeLeftMinutes_other: 'about {{count, number}} minutes left',
  shown: 'Save this list',
} as const
