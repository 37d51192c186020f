import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { formatMoney, formatWholeMoney, type Minor } from '#shared/domain/money.ts'

/** Money as the shop writes it, in the shop's currency: `useMoney()(1250)` → `€12.50`. */
export function useMoney(): (amount: Minor) => string {
  const language = useLanguage()
  const { settings } = useShop()
  return (amount) => formatMoney(amount, settings.currency, language)
}

/** An estimate, rounded to whole units: `useWholeMoney()(125_050)` → `€1,251`. */
export function useWholeMoney(): (amount: Minor) => string {
  const language = useLanguage()
  const { settings } = useShop()
  return (amount) => formatWholeMoney(amount, settings.currency, language)
}

export type MoneyTextProps = {
  /** Minor units; null shows a dash. */
  readonly amount: Minor | null
  readonly className?: string | undefined
}

/** An amount in tabular digits that never breaks. A plain element: tables have hundreds. */
export function MoneyText({ amount, className = '' }: MoneyTextProps) {
  const money = useMoney()
  return <span className={`rg-number ${className}`}>{amount === null ? '–' : money(amount)}</span>
}
