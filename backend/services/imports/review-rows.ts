import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions, ImportReview } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { createLine } from '#backend/one-at-a-time.ts'
import { undecided } from './import-decisions.ts'
import type { ImportPace } from './import-pace.ts'
import { readSource } from './import-source.ts'
import { keepReview, keptReview } from './kept-review.ts'
import type { Review } from './review.ts'
import { planned, reviewOfPlan } from './run-import.ts'

/** Pages of one file that are asked for at the same time work it out once. */
const inTurn = createLine<OpenShop>()

type Wanted = {
  readonly fileId: string
  readonly options: ImportOptions
  readonly group: ImportGroup
  readonly offset: number
  readonly limit: number
}

async function reviewFile(
  shop: OpenShop,
  files: FileStore,
  request: Wanted,
  signal: AbortSignal | undefined,
): Promise<Review> {
  const pace: ImportPace = { signal: signal ?? new AbortController().signal, report: () => undefined }
  const reading = await readSource(shop, files, request, pace)
  if (reading.total === 0) throw new AppError('nothing-to-import')
  const lastAct = await lastActId(shop.db)
  const kept = keptReview(shop, reading, lastAct, request.options)
  if (kept !== null) return kept
  const parts = files.parts(request.fileId)
  const file = { fileName: parts[0]?.name ?? '', parts }
  const plan = await planned(shop, reading, undecided(request.options), file, pace, true)
  const review = await reviewOfPlan(reading, plan)
  keepReview(shop, reading, lastAct, request.options, review)
  return review
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
