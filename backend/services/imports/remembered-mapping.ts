import type { ImportOptions } from '#shared/contract/imports.ts'
import { newFieldTarget } from '#shared/domain/import-fields.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { keepMapping, readMapping, type ImportMapping } from '#db/repositories/import-mappings.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ImportReading } from './import-types.ts'

const headersOf = ({ columns }: ImportReading): readonly string[] => columns.map(({ header }) => header)

/** Formats without columns of their own have nothing to remember. */
const hasHeaders = (reading: ImportReading): boolean =>
  reading.hasHeader && reading.columns.some(({ header }) => header !== '')

/** What the columns of a file meant the last time; null where nothing was corrected, or where the caller says it all. */
export async function rememberedMapping(
  shop: OpenShop,
  { type, map, useRemembered }: ImportOptions,
  reading: ImportReading,
): Promise<ImportMapping | null> {
  if (useRemembered === false || Object.keys(map).length > 0 || !hasHeaders(reading)) return null
  const known = await readMapping(shop.db, headersOf(reading))
  return known !== null && (type === 'auto' || type === known.type) ? known : null
}

/** Keeps the corrections of a file that is checked or imported; without any, what was kept is forgotten. */
export async function rememberMapping(
  shop: OpenShop,
  { map, useRemembered }: ImportOptions,
  reading: ImportReading,
): Promise<void> {
  if (!hasHeaders(reading) || (useRemembered !== false && Object.keys(map).length === 0)) return
  // A field that is made by this import is known by its name the next time.
  const named = Object.fromEntries(
    Object.entries(map).map(([column, field]) => {
      const made = reading.columns.find(
        (each) =>
          field?.startsWith(newFieldTarget) === true && (each.header === column || String(each.index) === column),
      )
      return [column, made === undefined ? field : `${newFieldTarget}:${made.newField?.name ?? made.header}`]
    }),
  )
  const at = new Date(shop.now()).toISOString()
  await inTransaction(shop.db, (trx) => keepMapping(trx, headersOf(reading), { type: reading.type, map: named }, at))
}
