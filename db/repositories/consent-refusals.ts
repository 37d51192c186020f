import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Channels by which somebody is called or written to; post calls nobody. */
export const callChannels = ['phone', 'sms', 'email', 'messenger'] as const
export type CallChannel = (typeof callChannels)[number]

const standing = (db: ReadableDb) =>
  db
    .selectFrom('consents')
    .select(['contact_id', 'channel', 'act'])
    .where('channel', 'in', callChannels)
    .orderBy('on_day')
    .orderBy('id')

/** The channels that a customer has withdrawn. */
export async function readRefusals(db: ReadableDb, customerId: number): Promise<ReadonlySet<CallChannel>> {
  return refusedOf(await standing(db).where('contact_id', '=', customerId).execute())
}

function refusedOf(rows: readonly { readonly channel: string; readonly act: string }[]): Set<CallChannel> {
  const refused = new Set<CallChannel>()
  for (const { channel, act } of rows)
    if (act === 'withdrawn') refused.add(channel as CallChannel)
    else refused.delete(channel as CallChannel)
  return refused
}

/** Customers who can be reached by nothing that they haven't withdrawn: a number is three ways, an address is one. */
export async function readUnreachable(db: ReadableDb): Promise<readonly number[]> {
  const candidates = db
    .selectFrom('consents')
    .select('contact_id')
    .where('channel', 'in', callChannels)
    .where('act', '=', 'withdrawn')
  const rows = await standing(db).where('contact_id', 'in', candidates).execute()
  const refusals = [...Map.groupBy(rows, ({ contact_id }) => contact_id)]
    .map(([id, said]) => ({ id, refused: refusedOf(said) }))
    .filter(({ refused }) => refused.size > 0)
  if (refusals.length === 0) return []
  const ids = JSON.stringify(refusals.map(({ id }) => id))
  const points = await db
    .selectFrom('contact_points')
    .select(['contact_id', 'kind'])
    .distinct()
    .where('contact_id', 'in', sql<number>`(SELECT value FROM json_each(${ids}))`)
    .where('kind', 'in', ['phone', 'email'])
    .execute()
  const reach = new Set(points.map(({ contact_id, kind }) => `${contact_id} ${kind}`))
  return refusals
    .filter(({ id, refused }) => {
      const byPhone =
        reach.has(`${id} phone`) && (['phone', 'sms', 'messenger'] as const).some((way) => !refused.has(way))
      return !byPhone && !(reach.has(`${id} email`) && !refused.has('email'))
    })
    .map(({ id }) => id)
}
