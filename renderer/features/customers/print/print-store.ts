import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import type { CustomerSort } from '#shared/contract/customer-filter.ts'
import type { CustomerColumn } from '#shared/contract/list-views.ts'
import { createStore } from '#renderer/engine/store.ts'

/** What is to be printed, as the list was looked at when it was asked for. */
export type PrintJob = {
  readonly what: 'list' | 'labels'
  readonly selection: CustomerSelection
  readonly sort: CustomerSort
  readonly direction: 'asc' | 'desc'
  readonly columns: readonly CustomerColumn[]
  /** The filters in words, for the heading. */
  readonly narrowedBy: string
}

export const printJob = createStore<PrintJob | null>(null)

/** Back to the list. */
export const closePrint = (): void => printJob.set(null)
