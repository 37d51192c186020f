export const states = {
  'not-due': 'Još nije',
  due: 'Vreme je',
  overdue: 'Kasni',
  'at-risk': 'Ugrožen',
  lost: 'Izgubljen',
  new: 'Nov',
} as const
