export const states = {
  'not-due': 'Încă nu',
  due: 'E timpul',
  overdue: 'Întârzie',
  'at-risk': 'Poate pleca',
  lost: 'Pierdut',
  new: 'Nou',
} as const
