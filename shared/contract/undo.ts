import { z } from 'zod'
import { command, nothing, query } from './procedure.ts'
import { id, instant, message } from './values.ts'

/** Something the user did, in words. */
const act = z.strictObject({ actId: id, at: instant, summary: message })

const trashKind = z.enum(['customer', 'purchase', 'follow-up', 'product', 'custom-field'])

const undone = z.strictObject({
  actId: id,
  summary: message,
  /** Fields that were changed since and therefore kept. */
  kept: z.array(z.strictObject({ table: z.string(), recordId: id, field: z.string() })),
})

export const undo = {
  state: query.input(nothing).output(z.strictObject({ undo: act.nullable(), redo: act.nullable() })),
  undo: command.input(z.strictObject({ actId: id.optional() })).output(undone),
  redo: command.input(nothing).output(undone),
}

export const trash = {
  list: query.input(nothing).output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          kind: trashKind,
          id,
          title: z.string(),
          deletedAt: instant,
          removedOn: z.string(),
        }),
      ),
      total: z.number().int(),
    }),
  ),
  restore: command
    .input(
      z.strictObject({
        items: z
          .array(z.strictObject({ kind: trashKind, id }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(z.strictObject({ actId: id })),
}
