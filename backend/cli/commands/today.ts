import { complaintJson, debtJson, dueJson } from '../due-json.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { wordYearlyDay } from '#shared/i18n/profile-words.ts'
import { orderJson } from '../order-json.ts'
import { dayOption } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command } from '../command.ts'

export const today: Command = {
  name: 'today',
  usage: '[--on DAY]',
  options: { on: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const on = dayOption(call, 'on')
    const { settings } = await openShopOf(call)
    const page = await call.engine.client.today.get(on === undefined ? {} : { on })
    const language = call.language ?? settings.language
    const t = call.translate(language)
    const due = page.due.map((row) => dueJson(row, settings.currency, t))
    const debts = page.debts.map((row) => debtJson(row, settings.currency, t))
    const orders = page.orders.map((row) => orderJson(row, settings.currency, t))
    const complaints = page.complaints.map((row) => complaintJson(row, t))
    return {
      json: { followUps: page.followUps, due, days: page.days, debts, orders, complaints },
      text: () => [
        ...page.followUps.map((row) =>
          [`${row.dueOn} ${row.time ?? ''}`.trim(), row.customer ?? '', row.title].join('\t'),
        ),
        ...orders.map((row) => [row.promisedOn ?? '', row.customer ?? '', row.reason, row.items.join(', ')].join('\t')),
        ...complaints.map((row) => [row.openedOn, row.customer, row.reason, row.text].join('\t')),
        ...due.map((row) => `${row.customer}\t${row.reason}`),
        ...debts.map((row) => `${row.customer}\t${row.overdue} ${row.currency}\t${row.reason}`),
        ...page.days.map((row) =>
          [row.on, row.customer, wordYearlyDay(t, row, formatDay(row.on, language, 'medium', settings.country))].join(
            '\t',
          ),
        ),
      ],
    }
  },
}
