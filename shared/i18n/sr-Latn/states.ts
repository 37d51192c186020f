export const states = {
  'not-due': 'Još nije',
  due: 'Vreme je',
  overdue: 'Kasni',
  'at-risk': 'Može otići',
  lost: 'Izgubljen',
  new: 'Nov',
} as const
