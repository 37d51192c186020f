import { Text, type TextProps } from '@mantine/core'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { formatDecimal, formatMoney, type Minor } from '#shared/domain/money.ts'

/** Money as the shop writes it, in the shop's currency: `useMoney()(1250)` → `€12.50`. */
export function useMoney(): (amount: Minor) => string {
  const language = useLanguage()
  const { settings } = useShop()
  return (amount) => formatMoney(amount, settings.currency, language)
}

export type MoneyTextProps = TextProps & {
  /** Minor units; null shows a dash. */
  readonly amount: Minor | null
  /** Without the currency, for columns whose head names it. */
  readonly bare?: boolean
}

/** An amount in tabular digits that never breaks. */
export function MoneyText({ amount, bare = false, ...text }: MoneyTextProps) {
  const language = useLanguage()
  const { settings } = useShop()
  const format = bare ? formatDecimal : formatMoney
  return (
    <Text component="span" inherit className="rg-number" {...text}>
      {amount === null ? '–' : format(amount, settings.currency, language)}
    </Text>
  )
}
