import { AppError } from '#shared/contract/errors.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { balanceOf, type CreditEvents } from '#shared/domain/credit-ledger.ts'
import type { CreditEntryKind } from '#db/sales-schema.ts'

/**
 * Refuses to write off more than is owed and to give back more than there is in the customer's favour: on the day itself,
 * and after everything that is known since.
 * @param events without the entry itself
 */
export function refuseTooMuch(
  events: CreditEvents,
  { kind, day, amount }: { readonly kind: CreditEntryKind; readonly day: Day; readonly amount: number },
): void {
  const balances = [balanceOf(events, day), balanceOf(events)]
  if (kind === 'write-off') {
    const owed = Math.max(0, Math.min(...balances))
    if (amount > owed) throw new AppError('write-off-too-large', { owed })
  }
  if (kind === 'refund') {
    const inFavour = Math.max(0, Math.min(...balances.map((balance) => -balance)))
    if (amount > inFavour) throw new AppError('refund-too-large', { inFavour })
  }
}

/** The account as it would be without one entry. */
export const eventsWithout = ({ charges, credits, refunds }: CreditEvents, id: number): CreditEvents => ({
  charges: charges.filter((charge) => charge.kind !== 'entry' || charge.id !== id),
  credits: credits.filter((credit) => credit.kind !== 'entry' || credit.id !== id),
  refunds: refunds.filter((refund) => refund.id !== id),
})
