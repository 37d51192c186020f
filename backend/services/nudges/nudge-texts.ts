import type { Nudge } from '#shared/contract/nudges.ts'
import type { TimedRow } from '#db/repositories/said-nudges.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { getToday } from '../today/get-today.ts'

/** A notification shows a few lines only. */
const mostLines = 4

/** The day in a few lines; null where it asks for nothing. */
export async function morningNudge(shop: OpenShop): Promise<Nudge | null> {
  const today = await getToday(shop, {})
  const counts = [
    ['nudge-follow-ups', today.followUps.length],
    ['nudge-orders', today.orders.length],
    ['nudge-debts', today.debtsTotal],
    ['nudge-days', today.days.filter(({ on }) => on === today.on).length],
    ['nudge-late', today.lateTotal],
  ] as const
  const lines = counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, params: { count } }))
  if (lines.length === 0) return null
  return { kind: 'morning', title: { code: 'nudge-morning', params: {} }, lines, followUpId: null, customerId: null }
}

const lineOf = ({ time, title, customer }: TimedRow) => ({
  code: customer === null ? 'nudge-line' : 'nudge-line-customer',
  params: { time, title, customer },
})

/** Promises whose time has come; several at once are one notification. */
export function followUpsNudge(rows: readonly TimedRow[]): Nudge {
  const [first] = rows
  if (first !== undefined && rows.length === 1)
    return {
      kind: 'follow-ups',
      title: { code: 'nudge-follow-up', params: { time: first.time, title: first.title } },
      lines: first.customer === null ? [] : [{ code: 'nudge-customer', params: { customer: first.customer } }],
      followUpId: first.id,
      customerId: first.customerId,
    }
  const more = rows.length - mostLines
  return {
    kind: 'follow-ups',
    title: { code: 'nudge-follow-ups', params: { count: rows.length } },
    lines: [
      ...rows.slice(0, mostLines).map(lineOf),
      ...(more > 0 ? [{ code: 'nudge-more', params: { count: more } }] : []),
    ],
    followUpId: null,
    customerId: null,
  }
}
