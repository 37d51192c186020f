import { z } from 'zod'
import { customerFilterObject, customerSort, sortDirection } from './customer-filter.ts'
import { command, nothing, query } from './procedure.ts'
import { acted, cleanedLine, id } from './values.ts'

/** Columns that the list of customers can show beside the name; an own field is `custom:ID`. */
export const customerColumns = [
  'company',
  'phone',
  'email',
  'city',
  'tags',
  'lastOn',
  'visits',
  'spent',
  'balance',
  'dueOn',
  'nextFollowUpOn',
  'birthday',
  'source',
  'language',
  'created',
] as const
export type CustomerColumn = (typeof customerColumns)[number] | `custom:${number}`

/** How a list is looked at. */
export const listViewDefinition = z.strictObject({
  columns: z
    .array(z.union([z.enum(customerColumns), z.templateLiteral(['custom:', z.number().int().positive()])]))
    .max(60),
  sort: customerSort,
  direction: sortDirection,
  filter: customerFilterObject,
})
export type ListViewDefinition = z.infer<typeof listViewDefinition>

const viewName = cleanedLine.min(1).max(60)

/** What a view names and the shop no longer has; `name` is what it was called, empty where nobody knows. */
const leftOut = z.strictObject({
  kind: z.enum(['tag', 'own-field', 'product', 'company', 'household', 'other']),
  name: z.string(),
})

export const listView = z.strictObject({
  id,
  version: z.number().int(),
  name: z.string(),
  definition: listViewDefinition,
  leftOut: z.array(leftOut),
})
export type ListView = z.infer<typeof listView>

/** Saved ways to look at the list of customers. */
export const listViews = {
  list: query.input(nothing).output(z.array(listView)),
  create: command
    .input(z.strictObject({ name: viewName, definition: listViewDefinition }))
    .output(acted.extend({ id })),
  update: command.input(z.strictObject({ id, definition: listViewDefinition })).output(acted),
  rename: command.input(z.strictObject({ id, name: viewName })).output(acted),
  remove: command.input(z.strictObject({ id })).output(acted),
}
