import type { RecallChannel, RecallEntry } from '#shared/contract/recall.ts'
import { FOR_GOOD, type RecallResult } from '#shared/domain/recall/recall-cycle.ts'
import type { ReadRecall } from '#db/repositories/recalls.ts'

/** A recall as it is told. */
export const recallEntry = (row: ReadRecall): RecallEntry => ({
  id: row.id,
  productId: row.product_id,
  product: row.product,
  act: row.act,
  channel: row.channel === '' ? null : (row.channel as RecallChannel),
  result: row.result === '' ? null : (row.result as RecallResult),
  note: row.note,
  on: row.on_day,
  time: row.time,
  until: row.until_day === FOR_GOOD ? null : row.until_day,
  staff: row.staff,
})
