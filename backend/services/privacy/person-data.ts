import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import { fieldName, fieldTypes } from '#shared/domain/record-fields.ts'
import { reasonOn } from '#shared/domain/rhythm/reason.ts'
import { modelOf } from '#shared/domain/rhythm/shop-model.ts'
import type { Row } from '#db/journal.ts'
import { samePerson } from '#db/repositories/erase-contact.ts'
import { personTables } from '#db/repositories/person-tables.ts'
import { readContactRhythms } from '#db/repositories/contact-card.ts'
import { isReference, readReferenceNames } from '#db/repositories/reference-names.ts'
import { fromRhythmRow } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ReferenceNames } from '../history/field-values.ts'
import { withMails } from './person-mails.ts'
import { readPersonFiles, type PersonFile } from './person-files.ts'

/** A part of what is held: rows of one kind, each column under its name, empty ones left out. */
export type HeldPart = { readonly record: string; readonly rows: readonly Row[] }
export type PersonData = {
  readonly name: string
  readonly parts: readonly HeldPart[]
  /** Why the next purchase is expected when it is: worked out from the purchases. */
  readonly reasons: readonly ReturnType<typeof reasonOn>[]
  /** Files through which the person came in. */
  readonly imports: readonly string[]
  readonly photos: readonly { readonly mediaType: string; readonly base64: string }[]
  readonly files: readonly PersonFile[]
}

/** Kept beside what is told to people: identities of the record and of a content. */
const identities: ReadonlySet<string> = new Set(['uid', 'e164', 'sha256', 'currency', 'updated_at'])
/** The person themselves, over and over; who of the shop wrote it down is nothing held on the person. */
const unsaid: ReadonlySet<string> = new Set(['contact_id', 'photo_id', 'staff_id'])

async function rowsOf(shop: OpenShop, table: string, columns: readonly string[], ids: readonly number[]) {
  const where = sql.join(
    columns.map((column) => sql`${sql.ref(column)} IN (${sql.join(ids)})`),
    sql` OR `,
  )
  const { rows } = await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${where}`.execute(shop.db as never)
  return rows
}

/** A row as it is given out: references by name, pairs of possible duplicates by the other one. */
function told(row: Row, names: ReferenceNames): Row {
  const entries = Object.entries(row).flatMap(([column, value]): [string, string | number][] => {
    if (value === null || value === '' || unsaid.has(column)) return []
    if (!fieldTypes.has(column) && !identities.has(column)) return []
    if (isReference(column)) return [[fieldName(column), names.get(`${column} ${value}`) ?? `#${value}`]]
    return [[fieldName(column), value]]
  })
  return Object.fromEntries(entries)
}

/** Records with parts of their own: purchases with lines and payments, orders with lines and deposits. */
async function recordsWithParts(
  shop: OpenShop,
  ids: readonly number[],
  {
    table: main,
    key,
    parts: tables,
  }: { readonly table: string; readonly key: string; readonly parts: readonly string[] },
) {
  const records = await rowsOf(shop, main, ['contact_id'], ids)
  const own = records.map((row) => Number(row['id']))
  const numbers = new Map(records.map((row) => [Number(row['id']), Number(row['number'])]))
  const parts: { table: string; rows: Row[] }[] = [{ table: main, rows: [...records] }]
  for (const table of tables) {
    const rows: Row[] = []
    for (let at = 0; at < own.length; at += 500) {
      rows.push(...(await rowsOf(shop, table, [key], own.slice(at, at + 500))))
      await setImmediate()
    }
    // Which record a line belongs to, its number says.
    parts.push({ table, rows: rows.map((row) => ({ number: numbers.get(Number(row[key])) ?? null, ...row })) })
  }
  return parts
}

const sold = [
  { table: 'purchases', key: 'purchase_id', parts: ['purchase_lines', 'payments'] },
  { table: 'orders', key: 'order_id', parts: ['order_lines', 'payments'] },
  { table: 'credit_entries', key: 'id', parts: [] },
] as const

/** Everything that is held on a person and on all records merged into it; of the history see `listHistory`. */
export async function readPersonData(shop: OpenShop, contactId: number): Promise<PersonData> {
  const ids = await samePerson(shop.db, contactId)
  const contacts = await rowsOf(shop, 'contacts', ['id'], ids)
  const referred = await rowsOf(shop, 'contacts', ['referred_by_id'], ids)
  const tables: { table: string; rows: readonly Row[] }[] = [{ table: 'contacts', rows: contacts }]
  for (const { table, columns } of personTables) {
    const rows = await rowsOf(shop, table, columns, ids)
    tables.push({ table, rows: table === 'activities' ? await withMails(shop, rows) : rows })
  }
  for (const kind of sold) tables.push(...(await recordsWithParts(shop, ids, kind)))
  const names = await readReferenceNames(
    shop.db,
    tables.flatMap(({ rows }) => rows),
  )
  const photos = await shop.db.selectFrom('photos').selectAll().where('contact_id', 'in', ids).execute()
  const batches = contacts.flatMap((row) => (typeof row['import_batch_id'] === 'number' ? row['import_batch_id'] : []))
  const imports =
    batches.length === 0
      ? []
      : await shop.db.selectFrom('import_batches').select('file_name').where('id', 'in', batches).execute()
  const today = shop.today()
  const model = readShopModel(shop.database.raw)
  const reasons = (await readContactRhythms(shop.db, contactId)).map((row) =>
    reasonOn(modelOf(model, row.product_id), fromRhythmRow(row), today, {
      productName: row.product_id === 0 ? null : row.productName,
    }),
  )
  const main = contacts.find((row) => row['id'] === contactId)
  return {
    name: String(main?.['display_name'] ?? ''),
    parts: [
      ...tables.map(({ table, rows }) => ({
        record: fieldName(table),
        rows: rows.map((row) => told(row, names)).filter((row) => Object.keys(row).length > 0),
      })),
      { record: 'referred', rows: referred.map((row) => ({ displayName: row['display_name'] ?? null })) },
    ].filter(({ rows }) => rows.length > 0),
    reasons,
    imports: imports.map(({ file_name }) => file_name),
    files: await readPersonFiles(shop, ids),
    photos: photos.map(({ media_type, content }) => ({
      mediaType: media_type,
      base64: Buffer.from(content).toString('base64'),
    })),
  }
}
