import { z } from 'zod'
import { tagColors } from '#shared/domain/tag-colors.ts'
import { command, query } from './procedure.ts'
import { acted, cleanedLine, id } from './values.ts'

export const tag = z.strictObject({ id, name: z.string(), color: z.string() })
export type Tag = z.infer<typeof tag>

export const tagName = cleanedLine.min(1).max(60)
const color = z.enum(tagColors)
const taken = acted.extend({ customers: z.number().int() })

export const tags = {
  /** Tags that somebody has; `all`: those that nobody has, too. */
  list: query
    .input(z.strictObject({ all: z.boolean().default(false) }).optional())
    .output(z.array(tag.extend({ customers: z.number().int() }))),
  create: command.input(z.strictObject({ name: tagName, color: color.optional() })).output(acted.extend({ id })),
  /** Throws `tag-exists` with the `id` of the other one where the name is taken: then `merge` is what is meant. */
  rename: command.input(z.strictObject({ id, name: tagName })).output(acted),
  recolor: command.input(z.strictObject({ id, color })).output(acted),
  /** Who has `id` has `into` instead; `customers` had it, those in the trash included. */
  merge: command.input(z.strictObject({ id, into: id })).output(taken),
  /** Takes it off everybody, those in the trash included. */
  remove: command.input(z.strictObject({ id })).output(taken),
}
