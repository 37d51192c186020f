import type { MergePreview } from '#shared/contract/merges.ts'
import { isEmptyValue, mergeFields, mergeLists, usualChoice, type MergeField } from '#shared/domain/merge-fields.ts'
import { formatMoney } from '#shared/domain/money.ts'
import { readContactSides } from '#db/repositories/contact-sides.ts'
import { countMoves, readMergeLists, readOwnValues, type OwnValue } from '#db/repositories/merge-contents.ts'
import { samenessOf, usualOwnChoice } from '#db/repositories/merge-parts.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ContactRow } from '#db/schema.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { listSources, mergeColumns } from './merge-columns.ts'
import { readTwo } from './two-customers.ts'

type Ids = { readonly keepId: number; readonly loseId: number }

/** What is not shown beside each other in plain text: that there is something is enough to choose by. */
const hidden: ReadonlySet<MergeField> = new Set(['privateNote', 'photo'])

async function shownValue(shop: OpenShop, field: MergeField, contact: ContactRow): Promise<string | null> {
  const { db, settings } = shop
  const value = contact[mergeColumns[field]]
  if (isEmptyValue(field, value)) return null
  if (hidden.has(field)) return '•••'
  if (field === 'household') {
    const row = await db.selectFrom('households').select('name').where('id', '=', Number(value)).executeTakeFirst()
    return row?.name ?? null
  }
  if (field === 'referredBy') {
    const row = await db
      .selectFrom('contacts')
      .select('display_name')
      .where('id', '=', Number(value))
      .executeTakeFirst()
    return row?.display_name ?? null
  }
  if (field === 'creditLimit') return formatMoney(Number(value), settings.currency, settings.language)
  return String(value)
}

async function differingFields(shop: OpenShop, keep: ContactRow, lose: ContactRow): Promise<MergePreview['fields']> {
  const out: MergePreview['fields'] = []
  for (const field of mergeFields) {
    const column = mergeColumns[field]
    if (keep[column] === lose[column]) continue
    out.push({
      field,
      keep: await shownValue(shop, field, keep),
      lose: await shownValue(shop, field, lose),
      choice: usualChoice(field, keep[column], lose[column]),
    })
  }
  return out
}

/** Own fields of which the two have different values. */
async function differingOwnFields(db: ReadableDb, { keepId, loseId }: Ids): Promise<MergePreview['ownFields']> {
  const values = await readOwnValues(db, [keepId, loseId])
  const textsOf = (rows: readonly OwnValue[], contactId: number) =>
    rows.filter((row) => row.contactId === contactId).map((row) => row.text)
  return [...Map.groupBy(values, (value) => value.fieldId)].flatMap(([fieldId, rows]) => {
    const [keep, lose] = [textsOf(rows, keepId), textsOf(rows, loseId)]
    const { name = '', kind = 'text' } = rows[0] ?? {}
    if (keep.join('\n') === lose.join('\n')) return []
    return [{ fieldId, name, kind, keep, lose, choice: usualOwnChoice(kind, keep.length > 0, lose.length > 0) }]
  })
}

async function previewLists(db: ReadableDb, { keepId, loseId }: Ids): Promise<MergePreview['lists']> {
  const out: MergePreview['lists'] = []
  for (const list of mergeLists) {
    const { table, kind } = listSources[list]
    const keep = await readMergeLists(db, table, keepId, kind)
    const lose = await readMergeLists(db, table, loseId, kind)
    const known = new Set(keep.map(({ row }) => samenessOf(table, row)))
    const items = [
      ...keep.map(({ row: _, days, ...item }) => ({ ...item, days: [...days], of: 'keep' as const, isSame: false })),
      ...lose.map(({ row, days, ...item }) => ({
        ...item,
        days: [...days],
        of: 'lose' as const,
        isSame: known.has(samenessOf(table, row)),
      })),
    ]
    if (items.length > 0) out.push({ list, items })
  }
  return out
}

/** Two customers beside each other, and what making them one would do. */
export async function previewMerge(shop: OpenShop, ids: Ids): Promise<MergePreview> {
  const { db } = shop
  const { keep, lose } = await readTwo(db, ids)
  const sides = await readContactSides(db, [keep.id, lose.id])
  const [keepSide, loseSide] = [sides.get(keep.id), sides.get(lose.id)]
  if (keepSide === undefined || loseSide === undefined) throw new Error('a customer vanished while it was read')
  return {
    keep: keepSide,
    lose: loseSide,
    fields: await differingFields(shop, keep, lose),
    ownFields: await differingOwnFields(db, ids),
    lists: await previewLists(db, ids),
    moves: await countMoves(db, lose.id),
  }
}
