import { z } from 'zod'
import { command, nothing, query } from './procedure.ts'
import { acted, cleanedLine, id } from './values.ts'

const name = cleanedLine.min(1).max(100)

export const staffMember = z.strictObject({
  id,
  /** Empty for an owner who was never named. */
  name: z.string(),
  role: z.enum(['owner', 'helper']),
  isActive: z.boolean(),
})
export type StaffMember = z.infer<typeof staffMember>

export const staff = {
  list: query.input(nothing).output(z.array(staffMember)),
  create: command.input(z.strictObject({ name })).output(acted.extend({ id })),
  update: command
    .input(z.strictObject({ id, patch: z.strictObject({ name, isActive: z.boolean() }).partial() }))
    .output(acted),
}
