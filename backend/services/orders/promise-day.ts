import type { Message } from '#shared/contract/values.ts'

type Dated = { readonly ordered_on: string; readonly promised_on: string | null }

/** What was promised for a day before it was ordered is mostly a slip: it is said, not refused. */
export const promiseWarnings = ({ ordered_on: orderedOn, promised_on: day }: Dated): Message[] =>
  day !== null && day < orderedOn ? [{ code: 'promised-before-ordered', params: { day, orderedOn } }] : []
