import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useSpanText } from '#renderer/ui/filters/use-span-text.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import type { PurchaseFilterKind, PurchaseNarrowing } from './purchase-narrowing.ts'

/** Words for the filters that are on: "Paid by: Card", "Not paid in full". */
export function usePurchaseFilterTexts(narrowing: PurchaseNarrowing): (kind: PurchaseFilterKind) => string {
  const { t } = useTranslation()
  const money = useMoney()
  const span = useSpanText()
  const nameOf = usePaymentMethodName()
  const { productId, staffId } = narrowing
  const products = useQuery({
    ...orpc.products.list.queryOptions({ input: { includeInactive: true, limit: 500 } }),
    enabled: productId !== undefined,
  })
  const staff = useQuery({ ...orpc.staff.list.queryOptions(), enabled: staffId !== undefined })
  const named = (kind: PurchaseFilterKind, value: string) => `${t(`sales.filters.names.${kind}`)}: ${value}`
  return (kind) => {
    switch (kind) {
      case 'method':
        return named(kind, nameOf(narrowing.method ?? ''))
      case 'productId':
        return named(kind, products.data?.rows.find(({ id }) => id === productId)?.name ?? '…')
      case 'staffId': {
        const name = staff.data?.find(({ id }) => id === staffId)?.name ?? '…'
        return named(kind, name === '' ? t('purchase.owner') : name)
      }
      case 'campaign':
        return named(kind, narrowing.campaign ?? '')
      case 'kind':
        return t(`sales.filters.kinds.${narrowing.kind ?? 'sale'}`)
      case 'isOpen':
        return t(`sales.filters.open.${narrowing.isOpen === true ? 'yes' : 'no'}`)
      case 'total':
        return named(kind, span(narrowing.total ?? {}, money))
    }
  }
}
