import type { ReviewedRow } from '#shared/contract/imports.ts'
import { hasColumns } from '#shared/domain/import-formats.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customerFields } from './customer-fields.ts'
import type { ImportReading } from './import-types.ts'

/** The first records of a file without columns, as they were understood. */
export async function understoodRows(
  shop: OpenShop,
  reading: ImportReading,
  most: number,
): Promise<Pick<ReviewedRow, 'row' | 'name' | 'fields'>[]> {
  if (hasColumns(reading.format) || reading.type !== 'customers') return []
  const words = { currency: shop.settings.currency, fields: await readCustomFields(shop.db) }
  const rows: Pick<ReviewedRow, 'row' | 'name' | 'fields'>[] = []
  for (const record of reading.records) {
    if (rows.length === most) break
    rows.push({ row: record.row, name: record.displayName, fields: [...customerFields(null, record, words)] })
  }
  return rows
}
