import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatUnitPrice, sayablePrice } from '#shared/domain/unit-price.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '../day-text.tsx'

export type LastPaidProps = {
  readonly customerId: number
  readonly productId: number
  readonly number: number
  /** The price that the line has now. */
  readonly unitPrice: number | null
  readonly onTake: (unitPrice: number) => void
}

/** What this customer paid for one last time, where it differs: a click takes it. */
export function LastPaid({ customerId, productId, number, unitPrice, onTake }: LastPaidProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = useDayFormat()
  const { currency } = useShop().settings
  const { data } = useQuery(orpc.products.lastPaid.queryOptions({ input: { customerId, productIds: [productId] } }))
  const last = data?.[0]
  if (last === undefined) return null
  const paid = sayablePrice(last.unitPrice, currency)
  if (paid === unitPrice) return null
  const price = formatUnitPrice(paid, currency, language)
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      color="gray"
      title={format(last.day, 'long')}
      aria-label={t('purchase.takeLastPaid', { number, price })}
      onClick={() => onTake(paid)}
    >
      {t('purchase.lastPaid', { price })}
    </Button>
  )
}
