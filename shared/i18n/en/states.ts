export const states = {
  'not-due': 'Not due',
  due: 'Due',
  overdue: 'Overdue',
  'at-risk': 'At risk',
  lost: 'Lost',
  new: 'New',
} as const
