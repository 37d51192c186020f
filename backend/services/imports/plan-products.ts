import type { Currency } from '#shared/domain/currency.ts'
import { toDecimal } from '#shared/domain/money.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCatalogue } from '#db/repositories/import-products.ts'
import type { ProductRow } from '#db/repositories/products.ts'
import { actionFor, ownDecision, type Decisions } from './import-decisions.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import type { ProductRecord } from './import-types.ts'
import { productKey } from './purchase-products.ts'

/** What is written of a product. */
export type ProductContent = Pick<
  ProductRow,
  'uid' | 'name' | 'code' | 'barcode' | 'category' | 'unit' | 'price' | 'cost' | 'usual_days' | 'active'
>
export type ProductPatch = Partial<Omit<ProductContent, 'uid'>>

/** What an import of products will do. */
export type ProductsPlan = {
  readonly creates: readonly ProductContent[]
  readonly merges: readonly { readonly id: number; readonly version: number; readonly patch: ProductPatch }[]
  readonly skipped: number
  /** What each record is, in file order; empty where nobody wants to know. */
  readonly seen: readonly SeenProduct[]
}

/** A row and the product it was matched with. */
export type SeenProduct = {
  readonly row: number
  readonly content: ProductContent
  readonly given: ProductPatch
  readonly match: null | {
    /** Of the shop; null for an earlier row of the file. */
    readonly id: number | null
    readonly row: number | null
    /** As it was before this row. */
    readonly content: ProductContent
  }
}

/** A product of the shop, with what the file gave it so far, or one that the file makes. */
type Entry = {
  content: ProductContent
  readonly stored: ProductRow | null
  readonly isOfUid: boolean
  /** The row that makes it; null for one of the shop. */
  readonly row: number | null
  /** It was left out: its further rows don't come in its place. */
  readonly isLeftOut?: boolean
}

const contentOf = (record: ProductRecord): ProductContent => ({
  uid: record.uid,
  name: record.name,
  code: record.code ?? '',
  barcode: record.barcode ?? '',
  category: record.category ?? '',
  unit: record.unit ?? '',
  price: record.price ?? null,
  cost: record.cost ?? null,
  usual_days: record.usualDays ?? null,
  active: record.active === false ? 0 : 1,
})

/** Columns that a row of the file fills. */
function given(record: ProductRecord): ProductPatch {
  const { name, code, barcode, category, unit, price, cost, usualDays, active } = record
  const all = { name, code, barcode, category, unit, price, cost, usual_days: usualDays }
  return {
    ...(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ProductPatch),
    ...(active === undefined ? {} : { active: active ? 1 : 0 }),
  }
}

const isEmpty = (value: string | number | null): boolean => value === '' || value === null

/** Of what the file gives, what is new: all that differs, or only what was empty. */
export function news(content: ProductContent, patch: ProductPatch, onlyEmpty: boolean): ProductPatch {
  const columns = Object.keys(patch) as (keyof ProductPatch)[]
  return Object.fromEntries(
    columns
      .filter((column) => content[column] !== patch[column] && (!onlyEmpty || isEmpty(content[column])))
      .map((column) => [column, patch[column]]),
  )
}

/** Finds who a row is: by uid, code, barcode, then the folded name. */
function catalogueOf(stored: readonly ProductRow[]) {
  const byUid = new Map<string, Entry>()
  const byCode = new Map<string, Entry>()
  const byBarcode = new Map<string, Entry>()
  const byName = new Map<string, Entry>()
  const put = (map: Map<string, Entry>, key: string, entry: Entry) => {
    if (key !== '' && !map.has(key)) map.set(key, entry)
  }
  function add(entry: Entry): void {
    const { uid, code, barcode, name } = entry.content
    put(byUid, uid, entry)
    put(byCode, code.toLowerCase(), entry)
    put(byBarcode, barcode, entry)
    put(byName, productKey(name), entry)
  }
  for (const row of stored) add({ content: row, stored: row, isOfUid: false, row: null })
  /** Two codes with one name are two products, and so are two records of one file of ours. */
  const fits = (entry: Entry | undefined, { uid, code, barcode }: ProductContent): entry is Entry =>
    entry !== undefined &&
    !(uid !== '' && entry.isOfUid) &&
    (code === '' || entry.content.code === '' || code.toLowerCase() === entry.content.code.toLowerCase()) &&
    (barcode === '' || entry.content.barcode === '' || barcode === entry.content.barcode || code !== '')
  return {
    add,
    find(row: ProductContent): Entry | null {
      const own = byUid.get(row.uid)
      if (row.uid !== '' && own !== undefined) return own
      const coded = byCode.get(row.code.toLowerCase())
      if (coded !== undefined && !(row.uid !== '' && coded.isOfUid)) return coded
      const scanned = byBarcode.get(row.barcode)
      if (fits(scanned, row)) return scanned
      const named = byName.get(productKey(row.name))
      return fits(named, row) ? named : null
    },
  }
}

/** Compares every row with the shop and with the rows before it. */
export async function planProducts(
  db: ReadableDb,
  records: readonly ProductRecord[],
  decisions: Decisions,
  pace: ImportPace,
  wantsSeen = false,
): Promise<ProductsPlan> {
  const { visible, hiddenUids } = await readCatalogue(db)
  const catalogue = catalogueOf(visible)
  const creates: Entry[] = []
  const touched = new Map<Entry, ProductPatch>()
  let skipped = 0
  const seen: SeenProduct[] = []
  const create = (row: number, content: ProductContent, isLeftOut = false): void => {
    const entry: Entry = { content, stored: null, isOfUid: content.uid !== '', row, isLeftOut }
    if (isLeftOut) skipped += 1
    else creates.push(entry)
    catalogue.add(entry)
  }
  await inSlices(
    records,
    pace,
    (record) => {
      const { row } = record
      const content = contentOf(record)
      const patchOf = given(record)
      const found = catalogue.find(content)
      if (wantsSeen) {
        const match = found && { id: found.stored?.id ?? null, row: found.row, content: found.content }
        seen.push({ row, content, given: patchOf, match })
      }
      if (found === null) {
        // A record in the trash has the uid still.
        const own = hiddenUids.has(content.uid) ? { ...content, uid: '' } : content
        create(row, own, actionFor(decisions, 'new', row) === 'skip')
        return
      }
      const isAlone = found.isLeftOut === true && (ownDecision(decisions, row) ?? 'skip') !== 'skip'
      const action = isAlone ? 'create' : found.isLeftOut === true ? 'skip' : actionFor(decisions, 'known', row)
      if (action === 'create') {
        create(row, { ...content, uid: '' })
        return
      }
      const patch = action === 'skip' ? {} : news(found.content, patchOf, action === 'fill')
      if (Object.keys(patch).length === 0) {
        skipped += 1
        return
      }
      found.content = { ...found.content, ...patch }
      if (found.stored === null) skipped += 1
      else touched.set(found, { ...touched.get(found), ...patch })
    },
    (done) => pace.report('matching', done, records.length),
  )
  return {
    creates: creates.map(({ content }) => content),
    merges: [...touched].flatMap(([{ stored }, patch]) =>
      stored === null ? [] : [{ id: stored.id, version: stored.version, patch }],
    ),
    skipped,
    seen,
  }
}

/** Products as understood, as the export of products in JSON has them. */
export const productsJson = (records: readonly ProductRecord[], currency: Currency): readonly unknown[] =>
  records.map((record) => {
    const { uid, name, code, barcode, category, unit, price, cost, usual_days: usualDays, active } = contentOf(record)
    const money = (minor: number | null) => (minor === null ? null : toDecimal(minor, currency))
    return {
      uid,
      name,
      code,
      barcode,
      category,
      unit,
      price: money(price),
      cost: money(cost),
      currency,
      usualDays,
      active: active === 1,
    }
  })
