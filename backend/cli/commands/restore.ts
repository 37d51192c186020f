import { wordMessage } from '#shared/i18n/message.ts'
import { flag, type Command } from '../command.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'BACKUP [--replace]',
  options: { replace: flag },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const { counts, warnings, erasedAgain } = await call.engine.client.shop.restore({
      backup: call.path(call.args[0] ?? ''),
      replace: call.options['replace'] === true,
      ...(call.db === undefined ? {} : { path: call.db }),
    })
    return {
      json: { counts },
      text: (t) => [
        t('cli.restored'),
        ...warnings.map((warning) => wordMessage(t, warning)),
        ...(erasedAgain === 0 ? [] : [t('privacy.erasedAgain', { count: erasedAgain })]),
      ],
    }
  },
}
