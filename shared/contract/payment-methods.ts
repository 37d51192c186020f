import { z } from 'zod'
import { command, nothing, query } from './procedure.ts'
import { acted, cleanedLine, paymentMethod } from './values.ts'

const name = cleanedLine.min(1).max(60)

export const paymentMethodRow = z.strictObject({
  code: paymentMethod,
  /** null = a built-in one, called as the language calls it */
  name: z.string().nullable(),
  isActive: z.boolean(),
  /** Payments name it, or it is built in: it can be switched off where it is an own one, not removed. */
  isUsed: z.boolean(),
})
export type PaymentMethodRow = z.infer<typeof paymentMethodRow>

export const paymentMethods = {
  list: query.input(nothing).output(z.array(paymentMethodRow)),
  create: command.input(z.strictObject({ name })).output(acted.extend({ code: paymentMethod })),
  /** Own ones only. */
  update: command
    .input(z.strictObject({ code: paymentMethod, patch: z.strictObject({ name, isActive: z.boolean() }).partial() }))
    .output(acted),
  remove: command.input(z.strictObject({ code: paymentMethod })).output(acted),
}
