import { codeOption, dayOption, languageOption, numberOption, textOption } from '../option-values.ts'
import { text, type Command } from '../command.ts'

export const demo: Command = {
  name: 'demo',
  usage: '[--customers 400] [--purchases 6000] [--seed 1] [--on DAY] [--locale] [--currency] [--country]',
  options: { customers: text, purchases: text, seed: text, on: text, locale: text, currency: text, country: text },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const on = dayOption(call, 'on')
    const currency = codeOption(call, 'currency')
    const country = codeOption(call, 'country')
    const made = await call.engine.client.shop.createSample({
      customers: numberOption(call, 'customers', { most: 1_000_000 }) ?? 400,
      purchases: numberOption(call, 'purchases', { least: 0, most: 10_000_000 }) ?? 6000,
      seed: numberOption(call, 'seed', { least: 0, most: 4_294_967_295 }) ?? 1,
      language: languageOption(textOption(call, 'locale'), '--locale') ?? call.language ?? 'en',
      ...(on === undefined ? {} : { on }),
      ...(currency === undefined ? {} : { currency }),
      ...(country === undefined ? {} : { country }),
      ...(call.db === undefined ? {} : { path: call.db }),
    })
    return { json: made, text: (t) => [t('cli.demo', made)] }
  },
}
