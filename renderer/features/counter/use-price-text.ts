import { minorDigits } from '#shared/domain/currency.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'

/** A price of 1/10000 of the currency unit as money, rounded to what the currency has. */
export function usePriceText(): (unitPrice: number) => string {
  const money = useMoney()
  const { currency } = useShop().settings
  return (unitPrice) => money(Math.round(unitPrice / 10 ** (4 - minorDigits(currency))))
}
