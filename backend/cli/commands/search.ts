import { numberOption } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command } from '../command.ts'

export const search: Command = {
  name: 'search',
  usage: 'TEXT [--limit 50]',
  options: { limit: text },
  arguments: { min: 1, max: 20 },
  async run(call) {
    const limit = numberOption(call, 'limit') ?? 50
    await openShopOf(call)
    const found = await call.engine.client.customers.search({
      text: call.args.join(' '),
      limit,
    })
    const json = found.map(({ customerId, name, match }) => ({ customerId, name, match }))
    return { json, text: () => json.map((row) => [row.customerId, row.name, row.match].join('\t')) }
  },
}
