import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions, ImportReview } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { createLine } from '#backend/one-at-a-time.ts'
import type { ImportPace } from './import-pace.ts'
import type { ImportReading } from './import-types.ts'
import { readSource } from './import-source.ts'
import type { Review } from './review.ts'
import { planned } from './run-import.ts'

/** The last file that was compared. A new reading is another object; acts of others may change who a row is. */
let kept: {
  readonly shop: OpenShop
  readonly reading: ImportReading
  readonly lastAct: number
  readonly review: Review
} | null = null

/** Pages of one file that are asked for at the same time work it out once. */
const inTurn = createLine<OpenShop>()

/** Kinds of files that know no single rows yet: numbers only. */
const numbersOnly = (
  counts: { readonly created: number; readonly updated: number; readonly skipped: number },
  wrong: number,
): Review => ({
  rows: async () =>
    await Promise.resolve({
      counts: { new: counts.created, changed: counts.updated, there: counts.skipped, possible: 0, wrong },
      will: { created: counts.created, updated: counts.updated, skipped: counts.skipped },
      rows: [],
    }),
})

/** Decisions don't change who a row is, so that what is kept serves all of them. */
const undecided = ({ decisions: _, ...options }: ImportOptions): ImportOptions => ({
  ...options,
  onDuplicate: 'skip',
  onPossible: 'create',
  onNew: 'create',
})

type Wanted = {
  readonly fileId: string
  readonly options: ImportOptions
  readonly group: ImportGroup
  readonly offset: number
  readonly limit: number
}

async function reviewFile(shop: OpenShop, files: FileStore, request: Wanted, signal: AbortSignal | undefined) {
  const pace: ImportPace = { signal: signal ?? new AbortController().signal, report: () => undefined }
  const reading = await readSource(shop, files, request, pace)
  if (reading.total === 0) throw new AppError('nothing-to-import')
  const lastAct = await lastActId(shop.db)
  if (kept?.shop !== shop || kept.reading !== reading || kept.lastAct !== lastAct) {
    const parts = files.parts(request.fileId)
    const file = { fileName: parts[0]?.name ?? '', parts }
    const plan = await planned(shop, reading, undecided(request.options), file, pace, true)
    const review = (await plan.review?.()) ?? numbersOnly(plan.counts, reading.rejected.length + plan.rejected.length)
    kept = { shop, reading, lastAct, review }
  }
  return kept.review
}

/** Rows of a group with what would be done with them. */
export async function reviewRows(
  shop: OpenShop,
  files: FileStore,
  request: Wanted,
  signal: AbortSignal | undefined,
): Promise<ImportReview> {
  const review = await inTurn(shop, () => reviewFile(shop, files, request, signal))
  return await review.rows(request, request.options)
}
