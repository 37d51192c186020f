import type { TodayOrder } from '#shared/contract/today.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import type { TFunction } from 'i18next'

/** An order of today as the command line prints it: money as a decimal, the reason in words beside its code. */
export function orderJson({ reason, photoId: _photo, ...row }: TodayOrder, currency: string, t: TFunction) {
  return {
    ...row,
    total: row.total === null ? null : toDecimal(row.total, currency),
    paid: toDecimal(row.paid, currency),
    currency,
    reasonCode: reason.code,
    reason: wordMessage(t, reason),
  }
}
