import { codeOption, languageOption, textOption, timeZoneOption } from '../option-values.ts'
import { text, type Command } from '../command.ts'

export const init: Command = {
  name: 'init',
  usage: '[--currency EUR] [--locale en] [--country GB] [--timezone Europe/London]',
  options: { currency: text, locale: text, country: text, timezone: text, name: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const country = codeOption(call, 'country')
    const timeZone = timeZoneOption(call, 'timezone')
    const info = await call.engine.client.shop.create({
      name: textOption(call, 'name') ?? '',
      currency: codeOption(call, 'currency') ?? 'EUR',
      language: languageOption(textOption(call, 'locale'), '--locale') ?? call.language ?? 'en',
      ...(country === undefined ? {} : { country }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(call.db === undefined ? {} : { path: call.db }),
    })
    return { json: { created: true }, text: (t) => [t('cli.created', { file: info.location })] }
  },
}
