/** The slip that is printed for a purchase; it is no fiscal receipt. */
export const slip = {
  title: 'Чек',
  back: 'Назад к покупке',
  purchase: 'Покупка № {{number}}',
  return: 'Возврат № {{number}}',
  thanks: 'Спасибо за покупку!',
} as const
