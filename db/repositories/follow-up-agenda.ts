import type { ReadableDb } from '../open-database.ts'
import type { FollowUpRow } from '../schema.ts'
import { countFollowUps, filteredFollowUps, listFollowUps, withPeople, type ListedFollowUp } from './follow-ups.ts'

export type AgendaDay = { readonly on: string; readonly total: number; readonly rows: readonly ListedFollowUp[] }

type OfStaff = { readonly staffId?: number | null | undefined }

/** Open promises of each day between two: how many, and the first `perDay` by the clock. Days without any are left out. */
export async function readAgenda(
  db: ReadableDb,
  span: OfStaff & { readonly from: string; readonly to: string },
  perDay: number,
): Promise<readonly AgendaDay[]> {
  const filter = { ...span, status: 'open', search: '' } as const
  const counts = await filteredFollowUps(db, filter)
    .select(['due_on', (e) => e.fn.countAll<number>().as('total')])
    .groupBy('due_on')
    .orderBy('due_on')
    .execute()
  const rows: FollowUpRow[] = []
  // Day by day along the index: one question for all of them would read a day of a thousand whole.
  for (const { due_on: on } of counts)
    rows.push(
      ...(await filteredFollowUps(db, { ...filter, from: on, to: on })
        .selectAll()
        .orderBy('due_on')
        .orderBy('time')
        .orderBy('id')
        .limit(perDay)
        .execute()),
    )
  const byDay = Map.groupBy(await withPeople(db, rows), (row) => row.due_on)
  return counts.map(({ due_on: on, total }) => ({ on, total, rows: byDay.get(on) ?? [] }))
}

/** Open promises due on a day and before, the oldest first. */
export async function readOverdue(
  db: ReadableDb,
  { until, staffId }: OfStaff & { readonly until: string },
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly ListedFollowUp[] }> {
  const filter = { status: 'open', to: until, staffId, search: '' } as const
  return { total: await countFollowUps(db, filter), rows: await listFollowUps(db, filter, { offset: 0, limit }) }
}
