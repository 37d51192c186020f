import { z } from 'zod'
import { trashKinds } from '#shared/domain/trash-kinds.ts'
import { command, nothing, query } from './procedure.ts'
import { id, instant, message, searchText, workedOutDay } from './values.ts'

/** Something the user did, in words. */
const act = z.strictObject({ actId: id, at: instant, summary: message })

const undone = z.strictObject({
  actId: id,
  summary: message,
  /** Fields that were changed since and therefore kept. */
  kept: z.array(z.strictObject({ table: z.string(), recordId: id, field: z.string() })),
})

/** The user's own last acts can be taken back one by one and done again, after a restart too. */
export const undo = {
  state: query.input(nothing).output(z.strictObject({ undo: act.nullable(), redo: act.nullable() })),
  /** The last 50 acts, newest first; those that are undone can be done again as long as nothing new was done. */
  list: query
    .input(nothing)
    .output(
      z.strictObject({ acts: z.array(act.extend({ undone: z.boolean(), door: z.enum(['app', 'browser', 'cli']) })) }),
    ),
  undo: command.input(z.strictObject({ actId: id.optional() })).output(undone),
  redo: command.input(nothing).output(undone),
  /** All acts down to this one, newest first, or none where one of them can't be undone. */
  undoTo: command.input(z.strictObject({ actId: id })).output(undone.extend({ count: z.number().int() })),
  /** All undone acts up to this one, oldest first. */
  redoTo: command.input(z.strictObject({ actId: id })).output(undone.extend({ count: z.number().int() })),
}

const kind = z.enum(trashKinds)
const items = z.array(z.strictObject({ kind, id })).min(1).max(10_000)

export const trash = {
  list: query
    .input(
      z
        .strictObject({
          kinds: z.array(kind).default([]),
          search: searchText.default(''),
          offset: z.number().int().min(0).max(10_000_000).default(0),
          limit: z.number().int().min(1).max(1000).default(1000),
        })
        .prefault({}),
    )
    .output(
      z.strictObject({
        rows: z.array(
          z.strictObject({
            kind,
            id,
            title: z.string(),
            deletedAt: instant,
            /** The day on which it goes for good; null as long as purchases name it. */
            removedOn: workedOutDay.nullable(),
          }),
        ),
        total: z.number().int(),
      }),
    ),
  restore: command.input(z.strictObject({ items })).output(z.strictObject({ actId: id })),
  /** Removes for good, now: can't be undone. What purchases still name is kept. */
  remove: command
    .input(z.union([z.strictObject({ items }), z.strictObject({ all: z.literal(true) })]))
    .output(z.strictObject({ removed: z.number().int(), kept: z.number().int() })),
}
