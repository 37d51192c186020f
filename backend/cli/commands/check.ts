import { wordMessage } from '#shared/i18n/message.ts'
import { openShopOf } from '../shop-of-call.ts'
import type { Command } from '../command.ts'

export const check: Command = {
  name: 'check',
  usage: '',
  options: {},
  arguments: { min: 0, max: 0 },
  async run(call) {
    const { settings } = await openShopOf(call)
    const { ok, problems } = await call.engine.client.shop.check()
    const t = call.translate(call.language ?? settings.language)
    const worded = problems.map((problem) => ({
      code: problem.code,
      message: wordMessage(t, problem),
      params: problem.params,
    }))
    return {
      json: { ok, problems: worded },
      text: () => (ok ? [t('cli.checked')] : worded.map((problem) => problem.message)),
      exitCode: ok ? 0 : 1,
    }
  },
}
