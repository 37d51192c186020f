import { readBuyerNames } from '#db/repositories/contact-names.ts'
import { sumDebts } from '../credit/shop-ageing.ts'
import type { Report } from './report.ts'

/** Who owes how much at the end of the last day of the period, by how late it is; the largest debts first. */
export const receivablesAgeing: Report = {
  name: 'receivables-ageing',
  columns: [
    { key: 'customer', type: 'text' },
    { key: 'notDue', type: 'money' },
    { key: 'days1to30', type: 'money' },
    { key: 'days31to60', type: 'money' },
    { key: 'days61to90', type: 'money' },
    { key: 'days91', type: 'money' },
    { key: 'balance', type: 'money' },
    { key: 'owesSince', type: 'day' },
  ],
  defaultPeriod: (today) => ({ from: today, to: today }),
  rows: async ({ debts, db }, { to }, limit) => {
    const owing = (await debts(to)).filter(({ balance }) => balance > 0)
    const { balance, ageing } = sumDebts(owing)
    const first = owing.toSorted((a, b) => b.balance - a.balance || a.contactId - b.contactId).slice(0, limit)
    const names = await readBuyerNames(
      db,
      first.map(({ contactId }) => contactId),
    )
    return {
      rows: first.map((debt) => ({
        customerId: debt.contactId,
        customer: names.get(debt.contactId) ?? '',
        ...debt.ageing,
        balance: debt.balance,
        owesSince: debt.since,
      })),
      totals: { ...ageing, balance },
    }
  },
}
