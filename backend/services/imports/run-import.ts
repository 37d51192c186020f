import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import type { FilePart, FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSource } from './import-source.ts'
import type { ImportPace } from './import-pace.ts'
import { customerJson, purchasesJson } from './import-records.ts'
import type { ImportReading } from './import-types.ts'
import { loadCustomerIndex } from './load-customer-index.ts'
import { planCustomers, type ListedDuplicate } from './plan-customers.ts'
import { planProducts, productsJson } from './plan-products.ts'
import { planPurchases } from './plan-purchases.ts'
import { rejectedFile } from './rejected-file.ts'
import { saveCustomers } from './save-customers.ts'
import type { BatchCounts } from './save-import.ts'
import { saveProducts } from './save-products.ts'
import { savePurchases } from './save-purchases.ts'

export type ImportRequest = {
  readonly fileId: string
  readonly options: ImportOptions
  readonly dryRun: boolean
  readonly records: boolean
}

/** What a plan comes to, whether it is carried out or not. */
type Planned = {
  readonly counts: Omit<BatchCounts, 'rejected'>
  readonly possibleDuplicates: number
  readonly duplicates: readonly ListedDuplicate[]
  readonly rejected: readonly ImportRejection[]
  readonly save: (counts: BatchCounts) => Promise<{ readonly batchId: number; readonly actId: number }>
  readonly records: () => readonly unknown[]
}

async function planned(
  shop: OpenShop,
  reading: ImportReading,
  { options }: ImportRequest,
  file: { readonly fileName: string; readonly parts: readonly FilePart[] },
  pace: ImportPace,
): Promise<Planned> {
  const head = { ...file, type: reading.type }
  pace.report('matching', 0, reading.total)
  const since = await lastActId(shop.db)
  if (reading.type === 'products') {
    const plan = await planProducts(shop.db, reading.products, options.onDuplicate, pace)
    return {
      counts: { created: plan.creates.length, updated: plan.merges.length, skipped: plan.skipped, customersCreated: 0 },
      possibleDuplicates: 0,
      duplicates: [],
      rejected: [],
      save: (counts) => saveProducts(shop, head, plan, counts, pace),
      records: () => productsJson(reading.products, shop.settings.currency),
    }
  }
  const index = await loadCustomerIndex(shop.db, pace)
  if (reading.type === 'purchases') {
    const plan = await planPurchases(shop, index, reading.purchases, pace)
    return {
      counts: {
        created: plan.created,
        updated: 0,
        skipped: plan.skipped,
        customersCreated: plan.newCustomers.length,
      },
      possibleDuplicates: 0,
      duplicates: [],
      rejected: plan.rejected,
      save: (counts) => savePurchases(shop, head, plan, counts, pace),
      records: () => purchasesJson(reading.purchases, shop.settings.currency),
    }
  }
  const fields = await readCustomFields(shop.db)
  const plan = await planCustomers(shop.db, index, reading.records, options.onDuplicate, pace)
  return {
    counts: { created: plan.creates.length, updated: plan.updated, skipped: plan.skipped, customersCreated: 0 },
    possibleDuplicates: plan.possibleDuplicates,
    duplicates: plan.duplicates,
    rejected: plan.rejected,
    save: (counts) => saveCustomers(shop, head, plan, counts, since, pace),
    records: () => Array.from(reading.records, (record) => customerJson(record, fields, shop.settings.currency)),
  }
}

/** Facts of the file that every answer begins with. */
export const recognisedFacts = (reading: ImportReading) => ({
  type: reading.type,
  format: reading.format,
  producer: reading.producer,
  encoding: reading.encoding,
  delimiter: reading.delimiter,
  dateOrder: reading.dateOrder,
  dateOrderAmbiguous: reading.dateOrderAmbiguous,
  hasHeader: reading.hasHeader,
})

/** What the reader says although it understood. */
export const toldWarnings = ({ warnings, warningCounts }: ImportReading) => ({
  warnings: warnings.map(({ row, code, params }) => ({ row, reason: { code, params } })),
  warningCounts: { ...warningCounts },
})

/** Reads, compares and – unless it is a dry run – saves a file. */
export async function runImport(
  shop: OpenShop,
  files: FileStore,
  request: ImportRequest,
  pace: ImportPace,
): Promise<ImportOutcome> {
  const parts = files.parts(request.fileId)
  const fileName = parts[0]?.name ?? ''
  const reading = await readSource(shop, files, request, pace)
  if (reading.total === 0) throw new AppError('nothing-to-import')
  const plan = await planned(shop, reading, request, { fileName, parts }, pace)
  const rejected = [...reading.rejected, ...plan.rejected].sort((a, b) => a.row - b.row)
  const counts = { ...plan.counts, rejected: rejected.length }
  const saved = request.dryRun || rejected.length === reading.total ? null : await plan.save(counts)
  return {
    batchId: saved?.batchId ?? null,
    actId: saved?.actId ?? null,
    ...recognisedFacts(reading),
    total: reading.total,
    created: counts.created,
    updated: counts.updated,
    skipped: counts.skipped,
    possibleDuplicates: plan.possibleDuplicates,
    customersCreated: counts.customersCreated,
    rejected: rejected.map(({ row, code, params }) => ({ row, reason: { code, params } })),
    ...toldWarnings(reading),
    duplicates: [...plan.duplicates],
    rejectedFileId: rejected.length === 0 ? null : await rejectedFile(shop, files, request.fileId, reading, rejected),
    ...(request.records ? { records: [...plan.records()] } : {}),
  }
}
