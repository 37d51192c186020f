/** A full plain copy of the shop, and its way back. */
export const shopCopyErrors = {
  'shop-not-empty':
    'A full copy can only go into an empty shop, and this one has entries already (the trash counts too). Nothing was changed. Make a new shop file in the settings and import the copy there, or import only the customers from the Excel file of the copy.',
  'copy-damaged':
    'This copy of a shop is damaged or was changed, so it can’t be taken in ({{detail}}). Nothing was changed; try another copy.',
  'copy-newer':
    'This copy was made by a newer version of Regulars. Nothing was changed; install the newest version and import the copy again.',
  'shop-changed-since':
    'The shop was changed since this copy came in, and undoing would lose that. Nothing was changed; undo those changes first, or make a new shop.',
} as const

export const shopCopyMessages = {
  'copied-without-attachments_one':
    '{{count, number}} file of a card is not in the copy; its name came in without its content.',
  'copied-without-attachments_other':
    '{{count, number}} files of cards are not in the copy; their names came in without their content.',
} as const

export const shopCopy = {
  isCopy: 'This is a full copy of a shop',
  isCopyNamed: 'This is a full copy of the shop “{{name}}”',
  everything: 'Everything in it comes in as it was: cards, sales, promises, files and settings.',
  customers: 'Customers',
  products: 'Products',
  purchases: 'Purchases',
  followUps: 'Follow-ups',
  attachments: 'Files',
  photos: 'Photos',
  takeIn: 'Make this shop from the copy',
  checkCopy: 'Check the copy',
  checked: 'The copy is whole.',
  done: 'The shop is here again',
  showToday: 'Go to Today',
  undoDetail: 'Undo makes the shop empty again, as long as nothing was changed since.',
  /** The README of the copy. */
  readme: {
    title: 'Full copy of {{shop}}, made on {{day}} with Regulars.',
    noName: 'your shop',
    intro: 'You can read all of this without Regulars:',
    tables:
      'customers, products, sales, payments and promises as a workbook for Excel or LibreOffice. Each kind has its own sheet.',
    contacts: 'your customers as contact cards for the phone, Outlook or Google.',
    calendar: 'what you promised, as a calendar for Outlook, Google or the phone.',
    json: 'everything once more for other programs – and for Regulars itself.',
    photos: 'the pictures of your customers.',
    attachments: 'the files of their cards.',
    back: 'To get the shop back: start Regulars with a new, empty shop, open “Import & export” and drop this zip file there as it is.',
    private:
      'Take care: these files hold private notes and what lies in the trash too. Keep them as you keep your shop.',
    missing_one: '{{count, number}} file of a card could not be read and is not in here.',
    missing_other: '{{count, number}} files of cards could not be read and are not in here.',
  },
} as const
