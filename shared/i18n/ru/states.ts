export const states = {
  'not-due': 'Ещё рано',
  due: 'Пора',
  overdue: 'Задержка',
  'at-risk': 'Под угрозой',
  lost: 'Потерян',
  new: 'Новый',
} as const
