import { sql, type RawBuilder } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import { fold } from '#shared/domain/name-folding.ts'
import type { TrashKind } from '#shared/domain/trash-kinds.ts'
import type { ReadableDb } from '../open-database.ts'
import { readProductUse } from './products.ts'
import type { TrashableTable } from './trash-flag.ts'

export type TrashedRecord = {
  readonly kind: TrashKind
  readonly id: number
  readonly title: string
  readonly deletedAt: string
}

type TrashSource = {
  readonly table: TrashableTable
  /** What a record is called; a purchase by its number and its customer. */
  readonly title: RawBuilder<string>
  /** Rows of the table that aren't in the trash although they are marked. */
  readonly except?: RawBuilder<boolean>
}

const nameOfOwner = sql`(SELECT c.display_name FROM contacts c WHERE c.id = r.contact_id)`
const staged = sql<boolean>`r.staged_batch_id IS NOT NULL`

/** Every kind that the trash shows. */
export const trashSources: Readonly<Record<TrashKind, TrashSource>> = {
  customer: {
    table: 'contacts',
    title: sql`r.display_name`,
    // Who was merged into another is not in the trash.
    except: sql`r.merged_into_id IS NOT NULL OR r.staged_batch_id IS NOT NULL`,
  },
  purchase: { table: 'purchases', title: sql`'#' || r.number || ifnull(' · ' || ${nameOfOwner}, '')`, except: staged },
  'follow-up': { table: 'follow_ups', title: sql`r.title` },
  product: { table: 'products', title: sql`r.name`, except: staged },
  // A private note is called by its customer only.
  activity: {
    table: 'activities',
    title: sql`${nameOfOwner} || iif(r.is_private = 1, '', ' · ' || substr(
      ifnull((SELECT nullif(m.subject, '') FROM mails m WHERE m.activity_id = r.id), r.text), 1, 100))`,
    except: staged,
  },
  attachment: { table: 'attachments', title: sql`r.name || ' · ' || ${nameOfOwner}` },
  'custom-field': { table: 'custom_fields', title: sql`r.name` },
  'list-view': { table: 'list_views', title: sql`r.name` },
  order: { table: 'orders', title: sql`'#' || r.number || ifnull(' · ' || ${nameOfOwner}, '')` },
  'credit-entry': { table: 'credit_entries', title: sql`'#' || r.number || ifnull(' · ' || ${nameOfOwner}, '')` },
  complaint: { table: 'complaints', title: sql`${nameOfOwner} || ' · ' || substr(r.text, 1, 100)` },
  'follow-up-template': { table: 'follow_up_templates', title: sql`r.name` },
}

/** Which part of the trash; no kinds = all of them. */
export type TrashFilter = { readonly kinds: readonly TrashKind[]; readonly search: string }

const inTrash = ({ table, except }: TrashSource) =>
  sql`FROM ${sql.table(table)} r WHERE r.deleted_at IS NOT NULL AND NOT (${except ?? sql`0`})`

const wantedKinds = ({ kinds }: Pick<TrashFilter, 'kinds'>): readonly TrashKind[] =>
  (Object.keys(trashSources) as TrashKind[]).filter((kind) => kinds.length === 0 || kinds.includes(kind))

/** One page of what matches, newest first. */
async function page(db: ReadableDb, kinds: readonly TrashKind[], offset: number, limit: number) {
  const parts = kinds.map((kind) => {
    const source = trashSources[kind]
    // Each kind comes by the index of its trash, so that a page of 100 000 is found without the rest.
    return sql`SELECT * FROM (
      SELECT ${kind} AS kind, r.id AS id, ${source.title} AS title, r.deleted_at AS deletedAt ${inTrash(source)}
      ORDER BY r.deleted_at DESC, r.id DESC LIMIT ${offset + limit})`
  })
  const { rows } = await sql<TrashedRecord>`${sql.join(parts, sql` UNION ALL `)}
    ORDER BY deletedAt DESC, kind, id DESC LIMIT ${limit} OFFSET ${offset}`.execute(db as never)
  return rows
}

/** Rows compared between two pauses of the engine's thread. */
const sliceSize = 2000

/** Searched by the folded title: letters of either alphabet and accents don't matter. */
async function searched(db: ReadableDb, filter: TrashFilter): Promise<TrashedRecord[]> {
  const words = fold(filter.search).split(' ')
  const found: TrashedRecord[] = []
  for (let offset = 0; ; offset += sliceSize) {
    const rows = await page(db, wantedKinds(filter), offset, sliceSize)
    for (const row of rows) {
      const title = fold(row.title)
      if (words.every((word) => title.includes(word))) found.push(row)
    }
    if (rows.length < sliceSize) return found
    await setImmediate()
  }
}

/** Records in the trash, newest first, and how many there are. */
export async function readTrash(
  db: ReadableDb,
  filter: TrashFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly TrashedRecord[]; readonly total: number }> {
  if (fold(filter.search) !== '') {
    const found = await searched(db, filter)
    return { rows: found.slice(offset, offset + limit), total: found.length }
  }
  const kinds = wantedKinds(filter)
  let total = 0
  for (const kind of kinds) {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n ${inTrash(trashSources[kind])}`.execute(db as never)
    total += Number(rows[0]?.n ?? 0)
  }
  return { rows: await page(db, kinds, offset, limit), total }
}

/** Customers that some records of a table belong to. */
export async function readContactIdsOf(
  db: ReadableDb,
  table: 'follow_ups' | 'activities' | 'attachments' | 'orders',
  ids: readonly number[],
): Promise<readonly number[]> {
  const found = new Set<number>()
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .selectFrom(table as 'follow_ups')
      .select('contact_id')
      .distinct()
      .where('id', 'in', ids.slice(at, at + 500))
      .execute()
    for (const row of rows) if (row.contact_id !== null) found.add(row.contact_id)
  }
  return [...found]
}

/** Those of the records that purchases (orders, too) which are not in the trash still name: they stay until those are gone. */
export async function stillNamed(
  db: ReadableDb,
  kind: 'customer' | 'product',
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  if (kind === 'product') return (await readProductUse(db, ids)).used
  const live = db.selectFrom('purchases').where('purchases.deleted_at', 'is', null)
  const rows = await live.select('contact_id as id').distinct().where('contact_id', 'in', ids).execute()
  const ordered = await db
    .selectFrom('orders')
    .select('contact_id as id')
    .distinct()
    .where('contact_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute()
  return new Set([...rows, ...ordered].flatMap(({ id }) => id ?? []))
}
