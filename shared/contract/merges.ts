import { z } from 'zod'
import { customKinds } from '#shared/domain/custom-value.ts'
import { mergeFields, mergeLists } from '#shared/domain/merge-fields.ts'
import { duplicateSide } from './duplicates.ts'
import { command, query } from './procedure.ts'
import { acted, day, id, instant } from './values.ts'

const choice = z.enum(['keep', 'lose', 'both'])
const mergeList = z.enum(mergeLists)

const mergePreview = z.strictObject({
  keep: duplicateSide,
  lose: duplicateSide,
  /** Fields of which the two differ, with what stays unless somebody chooses otherwise. */
  fields: z.array(
    z.strictObject({ field: z.enum(mergeFields), keep: z.string().nullable(), lose: z.string().nullable(), choice }),
  ),
  /** Own fields of the shop; `choices` may be put together. */
  ownFields: z.array(
    z.strictObject({
      fieldId: id,
      name: z.string(),
      kind: z.enum(customKinds),
      keep: z.array(z.string()),
      lose: z.array(z.string()),
      choice,
    }),
  ),
  /** Everything that either has in a list; `isSame` marks what the kept one has already. */
  lists: z.array(
    z.strictObject({
      list: mergeList,
      items: z.array(
        z.strictObject({
          id,
          of: z.enum(['keep', 'lose']),
          /** Code of what it is: kind of a day or a fact, relation of somebody of the family; else empty. */
          kind: z.string(),
          label: z.string(),
          text: z.string(),
          /** Yearly days that belong to it. */
          days: z.array(z.string()),
          isSame: z.boolean(),
        }),
      ),
    }),
  ),
  /** What goes over to the kept customer, counted. */
  moves: z.strictObject({
    purchases: z.number().int(),
    followUps: z.number().int(),
    activities: z.number().int(),
    attachments: z.number().int(),
    consents: z.number().int(),
    /** Whom they referred, where they work or who works there. */
    relations: z.number().int(),
  }),
})
export type MergePreview = z.infer<typeof mergePreview>

export const mergeProcedures = {
  mergePreview: query.input(z.strictObject({ keepId: id, loseId: id })).output(mergePreview),
  /**
   * Makes two customers one: everything of `loseId` goes to `keepId`. Versions are those the caller saw; another one is
   * `changed-meanwhile`. What isn't chosen follows `mergePreview`.
   */
  merge: command
    .input(
      z.strictObject({
        keepId: id,
        keepVersion: z.number().int().optional(),
        loseId: id,
        loseVersion: z.number().int().optional(),
        fields: z.partialRecord(z.enum(mergeFields), choice).default({}),
        ownFields: z
          .array(z.strictObject({ fieldId: id, choice }))
          .max(500)
          .default([]),
        /** Entries of lists that shall not stay. */
        leave: z
          .array(z.strictObject({ list: mergeList, id }))
          .max(1000)
          .default([]),
      }),
    )
    .output(acted.extend({ id, version: z.number().int() })),
  /** Takes a merge apart again, whenever: `id` is the customer who was merged into another. */
  unmerge: command.input(z.strictObject({ id })).output(
    acted.extend({
      id,
      /** The customer from whom it was taken. */
      fromId: id,
      /** Fields that were changed since and therefore stayed. */
      kept: z.array(z.strictObject({ table: z.string(), recordId: id, field: z.string() })),
    }),
  ),
  /** Who was merged into a customer, the last first. */
  merges: query
    .input(z.strictObject({ id }))
    .output(z.array(z.strictObject({ id, name: z.string(), day, at: instant, actId: id }))),
}
