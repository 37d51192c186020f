import type { TFunction } from 'i18next'
import type { ExportedActivity } from '#db/repositories/export-activities.ts'
import type { ColumnPlan } from './sales-tables.ts'
import type { TableRow } from './table.ts'

/** What was said and done, as docs/interface.md has it. */
export const activityRecord = (row: ExportedActivity) => ({
  uid: row.uid,
  customerUid: row.customerUid,
  kind: row.kind,
  direction: row.direction,
  day: row.day,
  time: row.time,
  text: row.text,
  staff: row.staff,
})

export const activityColumns: ColumnPlan = [
  ['date', 'day'],
  ['time', 'text'],
  ['customer', 'text'],
  ['activity', 'text'],
  ['direction', 'text'],
  ['text', 'text'],
  ['staff', 'text'],
  ['customerUid', 'code'],
]

export function activityRows(t: TFunction, row: ExportedActivity): readonly TableRow[] {
  const { kind, direction } = row
  const whoBegan =
    direction === '' || (kind !== 'call' && kind !== 'message') ? null : t(`activities.directions.${kind}.${direction}`)
  return [
    [row.day, row.time, row.customer, t(`activities.kinds.${kind}`), whoBegan, row.text, row.staff, row.customerUid],
  ]
}
