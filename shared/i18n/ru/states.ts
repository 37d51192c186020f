export const states = {
  'not-due': 'Ещё рано',
  due: 'Пора',
  overdue: 'Опаздывает',
  'at-risk': 'Может уйти',
  lost: 'Потерян',
  new: 'Новый',
} as const
