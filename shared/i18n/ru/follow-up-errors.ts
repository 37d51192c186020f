/** What is wrong with a follow-up, its repetition or a series: joined with the other errors. */
export const followUpErrors = {
  'invalid-input_repeat-rule':
    'Это повторение не удалось прочитать. Ничего не сохранено; выберите, как часто повторять.',
  'invalid-input_repeat-never':
    'С таким повторением дело больше никогда не наступит. Ничего не сохранено; выберите другое или никакое.',
  'invalid-input_repeat-twice': 'Повторять можно только одним способом. Ничего не сохранено; выберите один.',
  'invalid-input_calendar-file-taken':
    'В этой папке лежит чужой файл с таким именем ({{file}}). Ничего не изменено; выберите другую папку.',
  'invalid-input_no-steps': 'В этой серии нет шагов. Ничего не изменено; добавьте хотя бы один.',
  'invalid-input_agenda-span':
    'Столько дней не помещается на одной странице. Выберите не больше двух месяцев, сначала первый день.',
  'not-found_follow-up-template': 'Этой серии больше нет. Ничего не изменено; посмотрите в корзине.',
  'not-found_series': 'В этой серии больше нечего делать. Ничего не изменено.',
} as const
