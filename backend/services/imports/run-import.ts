import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { usualCacheSize } from '#db/open-database.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import type { FilePart, FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { undecided } from './import-decisions.ts'
import { readSource } from './import-source.ts'
import type { ImportPace } from './import-pace.ts'
import { customerJson, purchasesJson } from './import-records.ts'
import type { ImportReading } from './import-types.ts'
import { keepReview } from './kept-review.ts'
import { loadCustomerIndex } from './load-customer-index.ts'
import { makeFields, newFieldsOf, withFieldIds } from './new-fields.ts'
import { planCustomers, type ListedDuplicate } from './plan-customers.ts'
import { messagesJson, planMessages, type UnknownSender } from './mail/plan-messages.ts'
import { saveMessages } from './mail/save-messages.ts'
import { paymentsJson, planPayments } from './plan-payments.ts'
import { reviewMessages } from './mail/review-messages.ts'
import { planProducts, productsJson } from './plan-products.ts'
import { planPurchases } from './plan-purchases.ts'
import { rememberMapping } from './remembered-mapping.ts'
import { rejectedFile } from './rejected-file.ts'
import { numbersOnly, reviewOf, type Review } from './review.ts'
import { reviewCustomers } from './review-customers.ts'
import { reviewPayments } from './review-payments.ts'
import { reviewProducts } from './review-products.ts'
import { reviewPurchases } from './review-purchases.ts'
import { saveCustomers } from './save-customers.ts'
import type { BatchCounts } from './save-import.ts'
import { savePayments } from './save-payments.ts'
import { saveProducts } from './save-products.ts'
import { savePurchases } from './save-purchases.ts'

export type ImportRequest = {
  readonly fileId: string
  readonly options: ImportOptions
  readonly dryRun: boolean
  readonly records: boolean
  readonly review: boolean
}

/** What a plan comes to, whether it is carried out or not. */
export type Planned = {
  readonly counts: Omit<BatchCounts, 'rejected'>
  readonly possibleDuplicates: number
  readonly duplicates: readonly ListedDuplicate[]
  readonly unknownSenders?: readonly UnknownSender[]
  readonly rejected: readonly ImportRejection[]
  readonly save: (counts: BatchCounts) => Promise<{ readonly batchId: number; readonly actId: number }>
  readonly records: () => readonly unknown[]
  /** What each row is, where it was asked for and the kind of file has it. */
  readonly review?: () => Promise<Review>
}

/** Compares what was read with the shop. `wantsRows` keeps what each row is, for `review`. */
export async function planned(
  shop: OpenShop,
  reading: ImportReading,
  options: ImportOptions,
  file: { readonly fileName: string; readonly parts: readonly FilePart[] },
  pace: ImportPace,
  wantsRows = false,
): Promise<Planned> {
  const head = { ...file, type: reading.type }
  pace.report('matching', 0, reading.total)
  const since = await lastActId(shop.db)
  if (reading.type === 'products') {
    const plan = await planProducts(shop.db, reading.products, options, pace, wantsRows)
    return {
      counts: { created: plan.creates.length, updated: plan.merges.length, skipped: plan.skipped, customersCreated: 0 },
      possibleDuplicates: 0,
      duplicates: [],
      rejected: [],
      save: (counts) => saveProducts(shop, head, plan, counts, pace),
      records: () => productsJson(reading.products, shop.settings.currency),
      review: async () =>
        await Promise.resolve(reviewOf(reading, reviewProducts(plan.seen, reading.rejected, shop.settings.currency))),
    }
  }
  const index = await loadCustomerIndex(shop.db, pace)
  if (reading.type === 'purchases') {
    const plan = await planPurchases(shop, index, reading.purchases, options, pace, wantsRows)
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
      review: async () =>
        await Promise.resolve(
          reviewOf(
            reading,
            reviewPurchases(plan.seen, [...reading.rejected, ...plan.rejected], shop.settings.currency),
          ),
        ),
    }
  }
  if (reading.type === 'payments') {
    const plan = await planPayments(shop, index, reading.payments, options, pace, wantsRows)
    return {
      counts: { created: plan.entries.length, updated: 0, skipped: plan.skipped, customersCreated: 0 },
      possibleDuplicates: 0,
      duplicates: [],
      rejected: plan.rejected,
      save: (counts) => savePayments(shop, head, plan, counts, pace),
      records: () => paymentsJson(reading.payments, shop.settings.currency),
      review: async () => {
        const rejected = [...reading.rejected, ...plan.rejected]
        return await Promise.resolve(reviewOf(reading, reviewPayments(plan.seen, rejected, shop.settings.currency)))
      },
    }
  }
  if (reading.type === 'messages') {
    const plan = await planMessages(shop, index, reading.messages, options, pace)
    return {
      counts: { created: plan.created, updated: 0, skipped: plan.skipped, customersCreated: plan.newCustomers.length },
      possibleDuplicates: 0,
      duplicates: [],
      unknownSenders: plan.unknownSenders,
      rejected: plan.rejected,
      save: (counts) => saveMessages(shop, head, plan, counts, since, pace),
      records: () => messagesJson(plan),
      review: async () =>
        await Promise.resolve(reviewOf(reading, reviewMessages(plan.seen, [...reading.rejected, ...plan.rejected]))),
    }
  }
  const made = newFieldsOf(reading)
  const fields = [...(await readCustomFields(shop.db)), ...made]
  const plan = await planCustomers(shop.db, index, reading.records, options, pace, wantsRows)
  return {
    counts: { created: plan.creates.length, updated: plan.updated, skipped: plan.skipped, customersCreated: 0 },
    possibleDuplicates: plan.possibleDuplicates,
    duplicates: plan.duplicates,
    rejected: plan.rejected,
    save: async (counts) => {
      const waiting = await makeFields(shop, made)
      return await saveCustomers(shop, { ...head, waiting }, withFieldIds(plan, made, waiting), counts, since, pace)
    },
    records: () => Array.from(reading.records, (record) => customerJson(record, fields, shop.settings.currency)),
    review: async () => {
      const rejected = [...reading.rejected, ...plan.rejected]
      return reviewOf(reading, await reviewCustomers(shop, { ...plan, rejected, fields }, pace))
    },
  }
}

/** What each row of a compared file is. */
export const reviewOfPlan = async (reading: ImportReading, plan: Planned): Promise<Review> =>
  (await plan.review?.()) ?? numbersOnly(plan.counts, reading.rejected.length + plan.rejected.length)

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
  decimal: reading.decimal ?? null,
})

/** What the reader says although it understood. */
export const toldWarnings = ({ warnings, warningCounts }: ImportReading) => ({
  warnings: warnings.map(({ row, code, params }) => ({ row, reason: { code, params } })),
  warningCounts: { ...warningCounts },
})

/** Memory for pages of the shop's file while an import runs, in KiB with a minus. */
const importCacheSize = -16_384

/** Reads, compares and – unless it is a dry run – saves a file. */
export async function runImport(
  shop: OpenShop,
  files: FileStore,
  request: ImportRequest,
  pace: ImportPace,
): Promise<ImportOutcome> {
  const { raw } = shop.database
  // Customers are read, and new rows written, one after another: a large cache of pages makes that no faster.
  raw.pragma(`cache_size = ${importCacheSize}`)
  try {
    return await readAndSave(shop, files, request, pace)
  } finally {
    if (raw.open) raw.pragma(`cache_size = ${usualCacheSize}`)
  }
}

async function readAndSave(
  shop: OpenShop,
  files: FileStore,
  request: ImportRequest,
  pace: ImportPace,
): Promise<ImportOutcome> {
  const parts = files.parts(request.fileId)
  const fileName = parts[0]?.name ?? ''
  const reading = await readSource(shop, files, request, pace)
  // A trial tells which lists and groups it would leave out, even where there is nothing else.
  const tells = request.dryRun && reading.warnings.some(({ code }) => code === 'lists-left-out')
  if (reading.total === 0 && !tells) throw new AppError('nothing-to-import')
  await rememberMapping(shop, request.options, reading)
  const wantsRows = request.dryRun && request.review
  const lastAct = await lastActId(shop.db)
  const options = wantsRows ? undecided(request.options) : request.options
  const plan = await planned(shop, reading, options, { fileName, parts }, pace, wantsRows)
  if (wantsRows) keepReview(shop, reading, lastAct, options, await reviewOfPlan(reading, plan))
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
    unknownSenders: [...(plan.unknownSenders ?? [])],
    rejectedFileId: rejected.length === 0 ? null : await rejectedFile(shop, files, request.fileId, reading, rejected),
    ...(request.records ? { records: [...plan.records()] } : {}),
  }
}
