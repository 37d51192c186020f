import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { formatYearlyDate } from '../yearly-date.ts'

/** A birthday in figures, with the year where it is known. */
export function BirthdayText({ birthday }: { readonly birthday: string | null }) {
  const language = useLanguage()
  const { settings } = useShop()
  if (birthday === null) return null
  return <span className="rg-number">{formatYearlyDate(birthday, language, settings.country)}</span>
}
