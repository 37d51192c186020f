import type { ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { actionFor } from './import-decisions.ts'
import type { ReviewOf, Verdict } from './review.ts'

/** A record that is either in the shop already or comes in as it is: nothing is written into others. */
export type SeenLine<Seen> = { readonly row: number; readonly isThere: boolean; readonly seen: Seen }

type Words = Pick<ReviewedRow, 'name' | 'match' | 'fields'>

/** Rows of a file whose records are taken or not, as purchases, payments and messages are. */
export function reviewLines<Seen>(
  all: readonly SeenLine<Seen>[],
  rejected: readonly ImportRejection[],
  words: (seen: Seen) => Words,
): ReviewOf<Verdict & { readonly seen: Seen }> {
  return {
    verdicts: all.map(({ row, isThere, seen }) => ({
      row,
      kind: isThere ? 'known' : 'new',
      group: isThere ? 'there' : 'new',
      fills: false,
      seen,
    })),
    rejected,
    // What is in the shop is not taken twice.
    action: ({ row, kind }, decisions) => (kind === 'new' ? actionFor(decisions, 'new', row) : 'skip'),
    describe: async (rows) =>
      await Promise.resolve(rows.map(({ seen }) => ({ ...words(seen), reason: null, cells: [] }))),
  }
}
