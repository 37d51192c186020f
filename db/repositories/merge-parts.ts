import { fold } from '#shared/domain/name-folding.ts'
import type { MergeChoice } from '#shared/domain/merge-fields.ts'
import { deleteRow, updateRow, type Act, type Row } from '../journal.ts'
import { cardPartTables, type CardPartTable } from './card-parts.ts'
import { partsOf } from './contact-references.ts'

export type Merging = { readonly keep: number; readonly lose: number }

export type PartChoices = {
  /** Rows, as `table id`, that shall not stay. */
  readonly leave: ReadonlySet<string>
  /** By field; where nothing is said `usualOwnChoice` stands. */
  readonly ownFields: ReadonlyMap<number, MergeChoice>
}

/** Where both have rows of an own field: several choices are put together, of anything else the kept one's value stays. */
export const usualOwnChoice = (kind: string, hasKeep: boolean, hasLose: boolean): MergeChoice =>
  !hasLose ? 'keep' : !hasKeep ? 'lose' : kind === 'choices' ? 'both' : 'keep'

const text = (row: Row, ...columns: readonly string[]): string =>
  columns.map((column) => fold(String(row[column] ?? ''))).join('\n')

/** What makes two rows of a list the same; null for a log, of which every row stays. */
export function samenessOf(table: CardPartTable, row: Row): string | null {
  switch (table) {
    case 'contact_points':
      return `${row['kind']} ${row['match_key']}`
    case 'addresses':
      return text(row, 'street', 'city', 'postal_code', 'formatted')
    case 'contact_tags':
      return String(row['tag_id'])
    case 'external_ids':
      return `${row['source']}\n${row['value']}`
    case 'yearly_days':
      return `${row['kind']} ${row['date']} ${text(row, 'label')}`
    case 'family_members':
      return `${row['birthday'] ?? ''} ${row['name_day'] ?? ''} ${text(row, 'relation', 'name')}`
    case 'facts':
      return `${row['kind']} ${text(row, 'text')}`
    case 'custom_values':
      return `${row['field_id']} ${row['text']}`
    case 'consents':
      return null
  }
}

/** Rows that stand in one order: contact points by kind, values by field, the rest as a whole. */
const orderOf = (row: Row): string => String(row['kind'] ?? row['field_id'] ?? '')

/** Rows of own fields whose value goes. */
async function droppedValues(act: Act, choices: PartChoices, keep: readonly Row[], lose: readonly Row[]) {
  const fields = await act.trx.selectFrom('custom_fields').select(['id', 'kind']).execute()
  const kindOf = new Map(fields.map(({ id, kind }) => [id, kind as string]))
  const dropped = new Set<number>()
  for (const field of new Set([...keep, ...lose].map((row) => Number(row['field_id'])))) {
    const [own, other] = [keep, lose].map((rows) => rows.filter((row) => row['field_id'] === field))
    const usual = usualOwnChoice(kindOf.get(field) ?? '', own !== undefined && own.length > 0, (other ?? []).length > 0)
    const choice = choices.ownFields.get(field) ?? usual
    for (const row of choice === 'both' ? [] : choice === 'keep' ? (other ?? []) : (own ?? []))
      dropped.add(Number(row['id']))
  }
  return dropped
}

/** Puts the lists of a card together: what both have stays once, the rest follows in its order. */
export async function mergeParts(act: Act, { keep, lose }: Merging, choices: PartChoices): Promise<void> {
  for (const table of cardPartTables) {
    const [own, other] = [await partsOf(act, table, keep), await partsOf(act, table, lose)]
    const dropped = table === 'custom_values' ? await droppedValues(act, choices, own, other) : new Set<number>()
    const goes = (row: Row) => dropped.has(Number(row['id'])) || choices.leave.has(`${table} ${row['id']}`)
    const known = new Set<string | null>()
    const next = new Map<string, number>()
    for (const row of own) {
      if (goes(row)) await deleteRow(act, table, Number(row['id']))
      else known.add(samenessOf(table, row))
      if (typeof row['position'] === 'number')
        next.set(orderOf(row), Math.max(next.get(orderOf(row)) ?? 0, row['position'] + 1))
    }
    for (const row of other.toSorted((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0))) {
      const sameness = samenessOf(table, row)
      if (goes(row) || (sameness !== null && known.has(sameness))) {
        await deleteRow(act, table, Number(row['id']))
        continue
      }
      known.add(sameness)
      const position = next.get(orderOf(row)) ?? 0
      next.set(orderOf(row), position + 1)
      const placed = typeof row['position'] === 'number' ? { contact_id: keep, position } : { contact_id: keep }
      await updateRow(act, table as 'contact_points', Number(row['id']), placed)
    }
  }
  // Whoever has the kept card open must not save a list over what came into it.
  await act.trx
    .updateTable('journal')
    .set({ contact_id: keep })
    .where('act_id', '=', act.actId)
    .where('contact_id', '=', lose)
    .where('op', '=', 'update')
    .where('table_name', 'in', cardPartTables)
    .execute()
}
