import { z } from 'zod'
import { nothing, query } from './procedure.ts'
import { id } from './values.ts'

export const tag = z.strictObject({ id, name: z.string(), color: z.string() })
export type Tag = z.infer<typeof tag>

export const tags = {
  list: query.input(nothing).output(z.array(tag.extend({ customers: z.number().int() }))),
}
