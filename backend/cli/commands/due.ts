import { rhythmState, type RhythmStateName } from '#shared/contract/values.ts'
import { dueJson } from '../due-json.ts'
import { dayOption, numberOption, textOption, wrongUsage } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command, type CommandCall } from '../command.ts'

function statesOf(call: CommandCall): RhythmStateName[] | undefined {
  const given = textOption(call, 'states')
  if (given === undefined) return undefined
  return given.split(',').map((name) => {
    const state = rhythmState.safeParse(name.trim())
    if (!state.success) throw wrongUsage('--states', rhythmState.options.join(','))
    return state.data
  })
}

export const due: Command = {
  name: 'due',
  usage: '[--on DAY] [--limit N] [--states due,overdue,at-risk]',
  options: { on: text, limit: text, states: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const on = dayOption(call, 'on')
    const limit = numberOption(call, 'limit')
    const states = statesOf(call)
    const { settings } = await openShopOf(call)
    const rows = await call.engine.client.due.list({
      ...(on === undefined ? {} : { on }),
      ...(limit === undefined ? {} : { limit }),
      ...(states === undefined ? {} : { states }),
    })
    const t = call.translate(call.language ?? settings.language)
    const json = rows.map((row) => dueJson(row, settings.currency, t))
    return { json, text: () => json.map((row) => `${row.customer}\t${row.reason}`) }
  },
}
