import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readImport } from '../read-import.ts'
import type { CustomerRecord, ImportReading, PurchaseRecord, ReadImportOptions } from '../import-types.ts'

/** A shop in Serbia on a fixed day, unless a test says otherwise. */
export const shop: ReadImportOptions = { today: '2026-11-22', currency: 'RSD', locale: 'sr-Latn', country: 'RS' }

export const fixture = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../../tests/fixtures/imports/${name}`, import.meta.url)))

export const read = (input: string | Uint8Array, options: Partial<ReadImportOptions> = {}): Promise<ImportReading> =>
  readImport(typeof input === 'string' ? Buffer.from(input) : input, { ...shop, ...options })

export const customersOf = (reading: ImportReading): readonly CustomerRecord[] => {
  if (reading.type !== 'customers') throw new Error('not a list of customers')
  return [...reading.records]
}
export const purchasesOf = (reading: ImportReading): readonly PurchaseRecord[] => {
  if (reading.type !== 'purchases') throw new Error('not a list of purchases')
  return reading.purchases
}
