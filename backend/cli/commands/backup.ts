import { requiredText } from '../option-values.ts'
import { lastOf, openShopOf } from '../shop-of-call.ts'
import { text, type Command } from '../command.ts'

export const backup: Command = {
  name: 'backup',
  usage: '--to DIR',
  options: { to: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const to = call.path(requiredText(call, 'to'))
    await openShopOf(call)
    const { file, sha256, bytes, counts } = await lastOf(await call.engine.client.backups.create({ to }))
    return { json: { file, sha256, bytes, counts }, text: (t) => [t('cli.backup', { file })] }
  },
}
