/** What doesn’t fit a field, by the rule that it broke: joined with the other errors. */
export const valueErrors = {
  'invalid-input_too-small': 'Это число слишком маленькое. Ничего не сохранено; введите больше.',
  'invalid-input_too-big': 'Это число слишком большое. Ничего не сохранено; введите меньше.',
  'invalid-input_not-whole': 'Здесь нужно целое число. Ничего не сохранено; уберите то, что после запятой.',
  'invalid-input_list-empty': 'Ничего не выбрано. Ничего не изменено; выберите хотя бы одну строку.',
  'invalid-input_no-such-time': 'Такого времени нет. Ничего не сохранено; напишите, например, 09:30.',
  'invalid-input_invalid-type':
    'Здесь чего-то не хватает или значение не того вида: число, текст, да или нет. Ничего не сохранено; исправьте.',
  'invalid-input_invalid-value': 'Такого варианта нет. Ничего не сохранено; выберите из списка.',
} as const
