import { z } from 'zod'
import { query } from './procedure.ts'
import { day } from './values.ts'

/** Feasts, name days and what they mean for a shop. */
export const calendar = {
  /** Feasts between two days, as the shop's country and traditions keep them. */
  feasts: query
    .input(z.strictObject({ from: day, to: day }))
    .output(z.array(z.strictObject({ code: z.string(), on: day, dayOff: z.boolean(), major: z.boolean() }))),
}
