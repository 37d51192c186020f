import { ALARM_SIGNALS } from '#shared/domain/alarm-signals.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { rhythmState } from '#shared/contract/values.ts'
import { numberOption, textOption, wrongUsage } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command, type CommandCall } from '../command.ts'

/** Names behind commas, each one of a list. */
function someOf<Name extends string>(call: CommandCall, option: string, names: readonly Name[]): Name[] | undefined {
  return textOption(call, option)
    ?.split(',')
    .map((given) => {
      const name = names.find((each) => each === given.trim())
      if (name === undefined) throw wrongUsage(`--${option}`, names.join(','))
      return name
    })
}

const states = rhythmState.options

export const customers: Command = {
  name: 'customers',
  usage: `[--states ${states.join(',')}] [--value ${VALUE_GROUPS.join(',')}] [--signals ${ALARM_SIGNALS.join(',')}] [--search TEXT] [--limit 50]`,
  options: { states: text, value: text, signals: text, search: text, limit: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const [own, value] = [someOf(call, 'states', states), someOf(call, 'value', VALUE_GROUPS)]
    const signals = someOf(call, 'signals', ALARM_SIGNALS)
    const limit = numberOption(call, 'limit', { most: 500 })
    await openShopOf(call)
    const { total, rows } = await call.engine.client.customers.list({
      search: textOption(call, 'search') ?? '',
      ...(own === undefined ? {} : { states: own }),
      ...(value === undefined ? {} : { valueGroups: value }),
      ...(signals === undefined ? {} : { signals }),
      ...(limit === undefined ? {} : { limit }),
    })
    return {
      json: { total, rows },
      text: () => rows.map((row) => [row.id, row.displayName, row.phone ?? '', row.state ?? ''].join('\t')),
    }
  },
}
