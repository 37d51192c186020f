import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { customValues } from './custom-fields.ts'
import { customerFilterObject } from './customer-filter.ts'
import { profileFields } from './customer-profile.ts'
import { stream } from './procedure.ts'
import { cleanedLine, id, line } from './values.ts'

/** So many customers can be named one by one; a filter names any number. */
const mostIds = 100_000

/**
 * Some customers, or all of a filter without a few. `total` is what the list said the filter finds: where it finds another
 * number by now, nothing is done (`changed-meanwhile`), so that nobody is changed unseen.
 */
export const customerSelection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(mostIds) }),
  z.strictObject({
    filter: customerFilterObject,
    exceptIds: z.array(id).max(mostIds).default([]),
    total: z.number().int().min(0),
  }),
])
export type CustomerSelection = z.infer<typeof customerSelection>

/** Fields that many customers can get at once: those that name nobody. Own fields as in `customers.update`. */
export const bulkPatch = z
  .strictObject({
    source: line,
    department: line,
    jobTitle: line,
    language: profileFields.language,
    preferredChannel: profileFields.preferredChannel,
    preferredHours: profileFields.preferredHours,
    doNotContact: z.boolean(),
    custom: customValues.refine((values) => Object.keys(values).length > 0, 'nothing-to-change'),
  })
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), 'nothing-to-change')

const tagName = cleanedLine.min(1).max(60)

export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-tags'), tags: z.array(tagName).min(1).max(20) }),
  z.strictObject({ kind: z.literal('remove-tags'), tagIds: z.array(id).min(1).max(50) }),
  z.strictObject({ kind: z.literal('set'), patch: bulkPatch }),
  z.strictObject({ kind: z.literal('trash') }),
])
export type BulkPatch = z.infer<typeof bulkPatch>
export type BulkChange = z.infer<typeof bulkChange>

/** One change of many customers as one act; stopped in between it leaves nothing done. */
export const changeMany = stream.input(z.strictObject({ target: customerSelection, change: bulkChange })).output(
  eventIterator(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
      z.strictObject({
        kind: z.literal('done'),
        actId: id,
        /** How many the target named, and how many of them are another way now. */
        total: z.number().int(),
        changed: z.number().int(),
      }),
    ]),
  ),
)
