export const messages = {
  'rhythm-new':
    'Первая покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }); половина тех, кто возвращается, приходит в течение $t(units.daysOf, {"count": {{usualDays}} }).',
  'rhythm-one-gap':
    'Пока известен один промежуток ($t(units.days, {"count": {{usualDays}} })), остальное — по обычному опыту; последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-one-gap_product':
    '{{product}}: пока известен один промежуток ($t(units.days, {"count": {{usualDays}} })), остальное — по обычному опыту; последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early':
    'Обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early_product':
    '{{product}}: обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-due':
    'Обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — пора.',
  'rhythm-regular-due_product':
    '{{product}}: обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — пора.',
  'rhythm-regular-late':
    'Обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): опаздывает на $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-regular-late_product':
    '{{product}}: обычно покупает $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (в половине случаев через {{from, upTo}}$t(units.days, {"count": {{to}} })); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): опаздывает на $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-loose-early':
    'Обычно возвращается через {{from, upTo}}$t(units.days, {"count": {{to}} }); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-early_product':
    '{{product}}: обычно покупает снова через {{from, upTo}}$t(units.days, {"count": {{to}} }); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-due':
    'Обычно возвращается через {{from, upTo}}$t(units.days, {"count": {{to}} }); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — пора.',
  'rhythm-loose-due_product':
    '{{product}}: обычно покупает снова через {{from, upTo}}$t(units.days, {"count": {{to}} }); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — пора.',
  'rhythm-loose-late':
    'Обычно возвращается через {{from, upTo}}$t(units.days, {"count": {{to}} }); последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — дольше обычного.',
  'rhythm-loose-late_product':
    '{{product}}: обычно покупает снова через {{from, upTo}}$t(units.days, {"count": {{to}} }); последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }) — дольше обычного.',
  'rhythm-irregular':
    'Чёткого ритма нет; вероятность покупки за $t(units.days, {"count": {{chanceDays}} }) — {{chance, percent}}.',
  'rhythm-irregular_product':
    '{{product}}: чёткого ритма нет; вероятность покупки за $t(units.days, {"count": {{chanceDays}} }) — {{chance, percent}}.',
  'rhythm-at-risk':
    'Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), обычно $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). После такого перерыва вовремя возвращается примерно 1 из {{oneIn}}.',
  'rhythm-at-risk_product':
    '{{product}}: последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), обычно $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). После такого перерыва вовремя покупает снова примерно 1 из {{oneIn}}.',
  'rhythm-lost':
    'Последняя покупка $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), обычно $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). После такого перерыва вовремя возвращается меньше чем 1 из 10.',
  'rhythm-lost_product':
    '{{product}}: последний раз $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), обычно $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). После такого перерыва вовремя покупает снова меньше чем 1 из 10.',
  'customer-created': 'Добавлен клиент: {{name}}',
  'customer-changed': '{{name}}: изменения сохранены',
  'customer-trashed': '{{name}}: в корзине',
  'customers-trashed_one': '{{count, number}} клиент перемещён в корзину',
  'customers-trashed_few': '{{count, number}} клиента перемещены в корзину',
  'customers-trashed_many': '{{count, number}} клиентов перемещено в корзину',
  'customers-trashed_other': '{{count, number}} клиента перемещено в корзину',
  'customer-restored': '{{name}}: возврат из корзины',
  'customers-restored_one': '{{count, number}} клиент возвращён из корзины',
  'customers-restored_few': '{{count, number}} клиента возвращены из корзины',
  'customers-restored_many': '{{count, number}} клиентов возвращено из корзины',
  'customers-restored_other': '{{count, number}} клиента возвращено из корзины',
  'records-restored_one': '{{count, number}} запись возвращена из корзины',
  'records-restored_few': '{{count, number}} записи возвращены из корзины',
  'records-restored_many': '{{count, number}} записей возвращено из корзины',
  'records-restored_other': '{{count, number}} записи возвращено из корзины',
  'customer-contacted': '{{name}}: отмечено, что вы связались',
  'customer-postponed': '{{name}}: отложено до {{until, day}}',
  'birthday-done': '{{name}}: поздравление отмечено',
  'birthday-postponed': '{{name}}: поздравление отложено до {{until, day}}',
  'cell-too-large': 'Слишком длинный текст в столбце «{{column}}» (больше {{limit, number}} знаков).',
  'nothing-recognised': 'В этой строке ничего не удалось понять; проверьте, где какой столбец.',
  'no-name-or-contact': 'Нет ни имени, ни телефона, ни адреса эл. почты.',
  'no-customer': 'Не указано, чья это покупка.',
  'bad-date': '«{{value}}» — непонятная дата.',
  'no-date': 'Не указана дата.',
  'impossible-date': '«{{value}}» не может быть днём покупки: это раньше 1900 года или позже завтрашнего дня.',
  'bad-quantity': '«{{value}}» — это не количество.',
  'bad-amount': '«{{value}}» — это не сумма.',
  'amount-out-of-range': '«{{value}}» — слишком много, похоже на опечатку.',
  'other-currency': 'Сумма в другой валюте, не в валюте магазина ({{value}}).',
  'too-many-cells': 'Ячеек больше, чем столбцов (лишнее: «{{value}}»); возможно, внутри текста стоит разделитель.',
  'no-rows': 'В файле есть заголовок, но нет строк.',
  'no-contact-data': 'Не найдено столбца с именем, телефоном или эл. почтой; укажите столбцы вручную.',
  'no-purchase-columns': 'Не найдено столбца с датой покупки; укажите столбцы вручную.',
  'columns-left-out': 'Столбцы с неизвестными названиями пропущены: {{columns}}.',
  'undecodable-characters':
    'Некоторые знаки не читаются в этой кодировке (строк: {{count, number}}); возможно, подойдёт другая.',
  'nul-characters': 'В файле есть пустые служебные знаки (строк: {{count, number}}); они пропущены.',
  'unclosed-quote': 'Кавычка открыта и не закрыта; строка прочитана как одна.',
  'ragged-rows': 'Ячеек больше, чем столбцов; лишнее («{{value}}») перенесено в заметку.',
  'bad-birthday': '«{{value}}» не может быть днём рождения или годовщиной; текст перенесён в заметку.',
  'exchange-address': '«{{value}}» — внутренний адрес Exchange, а не адрес эл. почты; он пропущен.',
  'file-imported': 'Файл «{{file}}» импортирован',
  'file-import-undone': 'Импорт файла «{{file}}» отменён',
  'import-row': 'Строка',
  'import-reason': 'Почему пропущена',
  'purchase-created': 'Покупка сохранена: {{name}}',
  'walk-in-created': 'Покупка сохранена',
  'purchase-updated': 'Покупка № {{number}} изменена',
  'purchase-returned': 'Возврат по покупке № {{number}} сохранён',
  'purchases-trashed_one': 'В корзину перемещена {{count, number}} покупка',
  'purchases-trashed_few': 'В корзину перемещены {{count, number}} покупки',
  'purchases-trashed_many': 'В корзину перемещено {{count, number}} покупок',
  'purchases-trashed_other': 'В корзину перемещено {{count, number}} покупки',
  'purchases-restored_one': 'Из корзины возвращена {{count, number}} покупка',
  'purchases-restored_few': 'Из корзины возвращены {{count, number}} покупки',
  'purchases-restored_many': 'Из корзины возвращено {{count, number}} покупок',
  'purchases-restored_other': 'Из корзины возвращено {{count, number}} покупки',
  'product-created': 'Товар «{{name}}» добавлен',
  'product-updated': 'Товар «{{name}}» изменён',
  'products-trashed_one': 'В корзину перемещён {{count, number}} товар',
  'products-trashed_few': 'В корзину перемещены {{count, number}} товара',
  'products-trashed_many': 'В корзину перемещено {{count, number}} товаров',
  'products-trashed_other': 'В корзину перемещено {{count, number}} товара',
  'follow-up-created': 'Напоминание «{{title}}» добавлено',
  'follow-up-updated': 'Напоминание «{{title}}» изменено',
  'follow-up-completed': 'Напоминание «{{title}}» сделано',
  'follow-up-postponed': 'Напоминание «{{title}}» отложено до {{day, day}}',
  'follow-ups-trashed_one': 'В корзину перемещено {{count, number}} напоминание',
  'follow-ups-trashed_few': 'В корзину перемещены {{count, number}} напоминания',
  'follow-ups-trashed_many': 'В корзину перемещено {{count, number}} напоминаний',
  'follow-ups-trashed_other': 'В корзину перемещено {{count, number}} напоминания',
  'backup-folder-missing':
    'Резервная копия сделана и проверена. Второй папки сейчас нет: {{folder}}. Вставьте флешку или выберите другую папку в настройках.',
  'backup-copy-failed':
    'Резервная копия сделана и проверена. Вторую копию не удалось записать в {{folder}}. Проверьте, есть ли там место, и попробуйте снова.',
  'check-damaged-pages':
    'Части файла повреждены ({{n}}). Восстановите последнюю резервную копию; то, что есть сейчас, сохранится. {{detail}}',
  'check-broken-references': 'Записи ссылаются на то, чего нет: {{n}}, первая в {{detail}}.',
  'check-search-damaged': 'Указатель поиска повреждён ({{detail}}).',
  'check-search-incomplete': 'Клиенты, которых поиск знает неверно: {{n}} ({{detail}}).',
  'check-unknown-schema': 'Файл устроен не так, как должен: {{detail}}.',
  'check-staged-left':
    'В файле остались незаконченные импорты: {{n}}. Они уберутся, когда магазин откроют в следующий раз.',
  'check-totals': 'Клиенты, чьи суммы расходятся с покупками: {{n}} (номера {{detail}}).',
  'check-rhythms': 'Клиенты, чей ритм расходится с покупками: {{n}} (номера {{detail}}).',
  'check-next-follow-up': 'Клиенты, у которых следующее напоминание записано неверно: {{n}} (номера {{detail}}).',
  'customers-merged': '{{name}}: объединено с карточкой «{{other}}»',
  'customers-unmerged': '{{name}} и {{other}}: карточки снова разделены',
  'told-apart': '{{name}} и {{other}}: отмечено, что это разные клиенты',
} as const
