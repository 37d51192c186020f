import { z } from 'zod'
import { customKinds, customLimits } from '#shared/domain/custom-value.ts'
import { command, query } from './procedure.ts'
import { acted, cleanedLine, cleanedText, id } from './values.ts'

const name = cleanedLine.min(1).max(customLimits.name)
const kind = z.enum(customKinds)
const choiceId = z.string().regex(/^\d{1,9}$/)

/** A value by the kind of its field (shared/domain/custom-value.ts); the engine checks it against the field. */
export const customValue = z.union([
  cleanedText.max(customLimits.text),
  z.number(),
  z.boolean(),
  z.array(choiceId).max(customLimits.choices),
])
/** Id of a field as text → value; null = none. */
export const customValues = z.record(z.string().regex(/^[1-9]\d{0,15}$/), customValue.nullable())

export const customChoice = z.strictObject({ id: choiceId, name: z.string(), removed: z.boolean() })

export const customField = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  name: z.string(),
  kind,
  required: z.boolean(),
  inList: z.boolean(),
  /** In their order; removed ones are shown where they were chosen and can't be chosen anew. */
  choices: z.array(customChoice),
})
export type CustomField = z.infer<typeof customField>

const withVersion = acted.extend({ version: z.number().int() })

export const customFields = {
  /** Fields in the order of the card; `removed`: those in the trash instead. */
  list: query.input(z.strictObject({ removed: z.boolean().default(false) }).optional()).output(z.array(customField)),
  /** How many customers (not in the trash) have a value, and each choice. */
  usage: query.input(z.strictObject({ id })).output(
    z.strictObject({
      customers: z.number().int(),
      choices: z.array(z.strictObject({ id: choiceId, customers: z.number().int() })),
    }),
  ),
  create: command
    .input(
      z.strictObject({
        name,
        kind,
        required: z.boolean().default(false),
        inList: z.boolean().default(false),
        choices: z.array(name).max(customLimits.choices).default([]),
      }),
    )
    .output(acted.extend({ id })),
  /**
   * `choices` is the whole list in its order: with an id one that is there (under its new name), without one a new one.
   * What is left out is removed, but stays where it was chosen: `stillChosen` says by how many customers.
   */
  update: command
    .input(
      z.strictObject({
        id,
        version: z.number().int(),
        patch: z
          .strictObject({
            name,
            kind,
            required: z.boolean(),
            inList: z.boolean(),
            choices: z.array(z.strictObject({ id: choiceId.optional(), name })).max(customLimits.choices),
          })
          .partial(),
      }),
    )
    .output(
      withVersion.extend({
        stillChosen: z.array(z.strictObject({ id: choiceId, name: z.string(), customers: z.number().int() })),
      }),
    ),
  /** All fields, in their new order. */
  reorder: command.input(z.strictObject({ ids: z.array(id).min(1).max(customLimits.fields) })).output(acted),
  /** Into the trash, with the values of so many customers; restoring brings them back. */
  remove: command.input(z.strictObject({ id })).output(acted.extend({ customers: z.number().int() })),
  restore: command.input(z.strictObject({ id })).output(acted),
}
