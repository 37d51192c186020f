import type { DebtRow, DueRow, TodayComplaint } from '#shared/contract/today.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import type { TFunction } from 'i18next'

/** A due row as interface.md §4 prints it: money as a decimal, the reason in words beside its code. */
export function dueJson(row: DueRow, currency: string, t: TFunction) {
  return {
    customerId: row.customerId,
    customer: row.customer,
    product: row.product,
    lastOn: row.lastOn,
    dueOn: row.dueOn,
    windowFrom: row.windowFrom,
    windowTo: row.windowTo,
    daysLate: row.daysLate,
    state: row.state,
    chance: row.chance,
    stake: toDecimal(row.stake, currency),
    currency,
    regularity: row.regularity,
    reasonCode: row.reason.code,
    reason: wordMessage(t, row.reason),
  }
}

/** A row of overdue debts, in the same way. */
export function debtJson(row: DebtRow, currency: string, t: TFunction) {
  return {
    customerId: row.customerId,
    customer: row.customer,
    phone: row.phone,
    overdue: toDecimal(row.overdue, currency),
    balance: toDecimal(row.balance, currency),
    currency,
    since: row.since,
    daysLate: row.daysLate,
    reasonCode: row.reason.code,
    reason: wordMessage(t, row.reason),
  }
}

/** An open complaint, in the same way. */
export function complaintJson({ reason, photoId: _photo, ...row }: TodayComplaint, t: TFunction) {
  return { ...row, reasonCode: reason.code, reason: wordMessage(t, reason) }
}
