import type { ImportReview, ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { importGroups, type ImportGroup } from '#shared/domain/import-groups.ts'
import type { Decisions, RowAction, RowMatch } from './import-decisions.ts'
import type { ImportReading } from './import-types.ts'

/** What a row is and what would come of each action; kept for every row, so as small as it goes. */
export type Verdict = {
  readonly row: number
  /** What decisions are taken by beside the row itself: rows of one kind and group are treated alike. */
  readonly kind: RowMatch
  readonly group: Exclude<ImportGroup, 'wrong'>
  readonly fills: boolean
}

/** What is known of one kind of record beside its verdicts: its rows in words, its actions. */
export type ReviewOf<Row extends Verdict> = {
  readonly verdicts: readonly Row[]
  readonly rejected: readonly ImportRejection[]
  readonly action: (verdict: Row, decisions: Decisions) => RowAction
  readonly describe: (rows: readonly Row[]) => Promise<readonly Omit<ReviewedRow, 'row' | 'group' | 'action'>[]>
}

/** What an import would do, group by group. */
export type Review = {
  readonly rows: (
    wanted: { readonly group: ImportGroup; readonly offset: number; readonly limit: number },
    decisions: Decisions,
  ) => Promise<ImportReview>
}

/** What an action comes to; an overwrite that brings nothing new leaves a row as it is, as the import does. */
function outcomeOf({ group, fills }: Verdict, action: RowAction): keyof ImportReview['will'] {
  if (action === 'create') return 'created'
  if (action === 'skip' || group === 'there') return 'skipped'
  return action === 'fill' && !fills ? 'skipped' : 'updated'
}

/** Of kinds of files that know no single rows: numbers only. */
export const numbersOnly = ({ created, updated, skipped }: ImportReview['will'], wrong: number): Review => ({
  rows: async () =>
    await Promise.resolve({
      counts: { new: created, changed: updated, there: skipped, possible: 0, wrong },
      will: { created, updated, skipped },
      rows: [],
    }),
})

/**
 * Adds up what decisions come to. Rows of one kind have one outcome, so that only rows that were decided by themselves
 * are looked at: a tick in a list of 100 000 is answered at once.
 */
function tallyOf<Row extends Verdict>({ verdicts, action }: ReviewOf<Row>) {
  const kinds = new Map<string, { readonly one: Row; count: number }>()
  const byRow = new Map<string, Row>()
  for (const verdict of verdicts) {
    byRow.set(String(verdict.row), verdict)
    const key = `${verdict.kind} ${verdict.group} ${verdict.fills}`
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { one: verdict, count: 1 })
    else kind.count += 1
  }
  return (decisions: Decisions): ImportReview['will'] => {
    const will = { created: 0, updated: 0, skipped: 0 }
    const general = { ...decisions, decisions: {} }
    for (const { one, count } of kinds.values()) will[outcomeOf(one, action(one, general))] += count
    for (const row of Object.keys(decisions.decisions ?? {})) {
      const verdict = byRow.get(row)
      if (verdict === undefined) continue
      will[outcomeOf(verdict, action(verdict, general))] -= 1
      will[outcomeOf(verdict, action(verdict, decisions))] += 1
    }
    return will
  }
}

export function reviewOf<Row extends Verdict>(reading: ImportReading, of: ReviewOf<Row>): Review {
  const groups = new Map<ImportGroup, Row[]>(importGroups.map((group) => [group, []]))
  for (const verdict of of.verdicts) groups.get(verdict.group)?.push(verdict)
  const rejected = of.rejected.toSorted((a, b) => a.row - b.row)
  const tally = tallyOf(of)
  const sizeOf = (group: ImportGroup) => (group === 'wrong' ? rejected.length : (groups.get(group)?.length ?? 0))

  async function wrong(offset: number, limit: number): Promise<ReviewedRow[]> {
    const shown = rejected.slice(offset, offset + limit)
    const originals = await reading.originals(new Set(shown.map(({ row }) => row)))
    return shown.map(({ row, code, params }) => ({
      row,
      name: '',
      group: 'wrong',
      action: 'skip',
      match: null,
      fields: [],
      reason: { code, params },
      cells: (originals.get(row) ?? []).slice(0, 200).map((cell) => cell.slice(0, 1000)),
    }))
  }

  return {
    async rows({ group, offset, limit }, decisions) {
      const shown = (groups.get(group) ?? []).slice(offset, offset + limit)
      const described = group === 'wrong' ? [] : await of.describe(shown)
      return {
        counts: {
          new: sizeOf('new'),
          changed: sizeOf('changed'),
          there: sizeOf('there'),
          possible: sizeOf('possible'),
          wrong: sizeOf('wrong'),
        },
        will: tally(decisions),
        rows:
          group === 'wrong'
            ? await wrong(offset, limit)
            : shown.flatMap((verdict, at) => {
                const words = described[at]
                if (words === undefined) return []
                return [{ row: verdict.row, group, action: of.action(verdict, decisions), ...words }]
              }),
      }
    },
  }
}
