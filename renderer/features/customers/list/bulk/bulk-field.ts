import type { BulkPatch } from '#shared/contract/customer-bulk.ts'
import type { OwnValue } from '#renderer/features/customers/own-fields/own-value-text.ts'

/** Fields that many can get at once, in the order in which they are offered. */
export const builtInFields = [
  'source',
  'language',
  'preferredChannel',
  'preferredHours',
  'department',
  'jobTitle',
  'doNotContact',
] as const
export type BuiltInField = (typeof builtInFields)[number]
export type BulkField = BuiltInField | `custom:${number}`

export const ownFieldId = (field: BulkField): number | null =>
  field.startsWith('custom:') ? Number(field.slice('custom:'.length)) : null

/** Text without anything around it is none, and so is an empty choice. */
const settled = (value: OwnValue): OwnValue => (typeof value === 'string' ? value.trim() : value)

export function isNoValue(value: OwnValue): boolean {
  const present = settled(value)
  return present === null || present === '' || (Array.isArray(present) && present.length === 0)
}

/** What everybody gets; an empty value takes theirs away. */
export function bulkPatchOf(field: BulkField, value: OwnValue): BulkPatch {
  const id = ownFieldId(field)
  if (id !== null) return { custom: { [id]: isNoValue(value) ? null : settled(value) } }
  return { [field]: field === 'doNotContact' ? value === true : (settled(value) ?? '') }
}
