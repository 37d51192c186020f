import { AppError } from '#shared/contract/errors.ts'
import { country, currency } from '#shared/contract/values.ts'
import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'
import { isDay, type Day } from '#shared/domain/calendar-date.ts'
import type { CommandCall } from './command.ts'

/** A wrong option says which one and what it may be; exit status 2. */
export function wrongUsage(option: string, expected: string): AppError {
  return new AppError('wrong-usage', { option, expected })
}

export function textOption(call: CommandCall, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

export function requiredText(call: CommandCall, name: string): string {
  const value = textOption(call, name)
  if (value === undefined || value === '') throw wrongUsage(`--${name}`, '…')
  return value
}

export function dayOption(call: CommandCall, name: string): Day | undefined {
  const value = textOption(call, name)
  if (value !== undefined && !isDay(value)) throw wrongUsage(`--${name}`, 'YYYY-MM-DD')
  return value
}

/** A code as the contract has it, for what a country or a currency is called there. */
export function codeOption(call: CommandCall, name: 'currency' | 'country'): string | undefined {
  const value = textOption(call, name)
  const schema = { currency, country }[name]
  if (value !== undefined && !schema.safeParse(value).success)
    throw wrongUsage(`--${name}`, name === 'currency' ? 'EUR' : 'RS')
  return value
}

export function timeZoneOption(call: CommandCall, name: string): string | undefined {
  const value = textOption(call, name)
  if (value === undefined) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return value
  } catch {
    throw wrongUsage(`--${name}`, 'Europe/Belgrade')
  }
}

export function numberOption(
  call: CommandCall,
  name: string,
  { least = 1, most = Number.MAX_SAFE_INTEGER }: { readonly least?: number; readonly most?: number } = {},
): number | undefined {
  const value = textOption(call, name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw wrongUsage(`--${name}`, `${least}…${most === Number.MAX_SAFE_INTEGER ? '' : most}`)
  return number
}

export function choiceOption<T extends string>(call: CommandCall, name: string, choices: readonly T[]): T | undefined {
  const value = textOption(call, name)
  if (value === undefined) return undefined
  if (!(choices as readonly string[]).includes(value)) throw wrongUsage(`--${name}`, choices.join('|'))
  return value as T
}

export function languageOption(value: string | undefined, option: string): AppLanguage | undefined {
  if (value === undefined) return undefined
  // `sr` alone is what people type; the shops of this program write Latin unless they say otherwise.
  const code = value === 'sr' ? 'sr-Latn' : value
  if (!isAppLanguage(code)) throw wrongUsage(option, 'en|ro|ru|sr-Latn|sr-Cyrl')
  return code
}

/** The number of a record among the arguments. */
export function positiveId(given: string | undefined, name: string): number {
  const id = Number(given)
  if (!Number.isSafeInteger(id) || id < 1) throw wrongUsage(name, '1…')
  return id
}
