import { useQuery } from '@tanstack/react-query'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import type { PurchaseDraft } from './draft.ts'

/** The customer's page of the credit book; undefined for somebody new, a walk-in, or until it is known. */
export function useCreditAccount({ customer }: PurchaseDraft) {
  const customerId = customer?.kind === 'known' ? customer.id : null
  const { data } = useQuery({
    ...orpc.credit.account.queryOptions({ input: { customerId: customerId ?? 1 } }),
    enabled: customerId !== null,
  })
  return customerId === null ? undefined : data
}

/** When credit of this purchase is to be paid where nobody says otherwise: by the customer's terms, or the shop's. */
export function useUsualDueDay(draft: PurchaseDraft): Day {
  const { settings, today } = useShop()
  const account = useCreditAccount(draft)
  return addDays(draft.day ?? today, account?.creditDays ?? settings.creditDays)
}
