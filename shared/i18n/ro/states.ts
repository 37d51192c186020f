export const states = {
  'not-due': 'Nu e rândul',
  due: 'E timpul',
  overdue: 'Întârzie',
  'at-risk': 'În pericol',
  lost: 'Pierdut',
  new: 'Nou',
} as const
