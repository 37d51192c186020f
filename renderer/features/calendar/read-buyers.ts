import type { Feast, PastBuyer } from '#shared/contract/calendar.ts'
import { client } from '#renderer/engine/client.ts'

const pageSize = 500

/** All who bought before a feast, as far as somebody wants to read them. */
export async function readBuyers({ code, year }: Feast, most = 100_000) {
  const rows: PastBuyer[] = []
  for (;;) {
    const page = await client.calendar.boughtBefore({ code, year, offset: rows.length, limit: pageSize })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, most)) return { ...page, rows }
  }
}
