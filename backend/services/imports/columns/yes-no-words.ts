import { foldCustom } from '#shared/domain/custom-value.ts'
import { en } from '#shared/i18n/en.ts'
import { ro } from '#shared/i18n/ro.ts'
import { ru } from '#shared/i18n/ru.ts'
import { srLatn } from '#shared/i18n/sr-Latn.ts'

const words = (key: 'yes' | 'no', more: readonly string[]): ReadonlySet<string> =>
  new Set([...[en, ro, ru, srLatn].map(({ customFields }) => customFields[key]), ...more].map(foldCustom))
const yesWords = words('yes', ['true', '1', 'x', '✓', '✔', '+', 'ja'])
const noWords = words('no', ['false', '0', '-', '–', 'nein'])

/** What a cell of a yes-or-no column says, in any of our languages and in German; null where it says neither. */
export const readYesNo = (text: string): boolean | null => {
  const word = foldCustom(text)
  return yesWords.has(word) ? true : noWords.has(word) ? false : null
}
