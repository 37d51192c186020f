import { z } from 'zod'
import { ALARM_SIGNALS } from '#shared/domain/alarm-signals.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { day, id, line, minor, rhythmState, searchText } from './values.ts'

/** What a card may have or lack. */
export const contactParts = ['phone', 'email', 'address', 'birthday'] as const
/** Ways to reach somebody that consent is given for. */
export const consentChannels = ['phone', 'sms', 'email', 'messenger', 'post'] as const

const ids = z.array(id).max(50)
const span = <T extends z.ZodType>(value: T) => z.strictObject({ from: value.optional(), to: value.optional() })
const wholeNumber = z.number().int().min(0).max(1_000_000)

/** What an own field must hold; which of them fit follows from the field's kind. */
export const customCondition = z.discriminatedUnion('op', [
  z.strictObject({ fieldId: id, op: z.enum(['filled', 'empty', 'yes', 'no']) }),
  z.strictObject({ fieldId: id, op: z.enum(['is', 'contains']), text: line.min(1) }),
  /** Numbers as they are, money in minor units. */
  z.strictObject({ fieldId: id, op: z.literal('number'), ...span(z.number()).shape }),
  z.strictObject({ fieldId: id, op: z.literal('day'), ...span(day).shape }),
  z.strictObject({ fieldId: id, op: z.literal('any-choice'), choiceIds: z.array(z.string().max(60)).min(1).max(100) }),
])
export type CustomCondition = z.infer<typeof customCondition>

/** Parts of a filter that may be left out; each narrows the list further. Days, sums and counts include both ends. */
export const narrowing = {
  /** Any one of these tags is enough. */
  anyTagIds: ids.optional(),
  noTagIds: ids.optional(),
  kind: z.enum(['person', 'company']).optional(),
  /** Equal under case, accents and alphabet, like source and language. */
  town: line.min(1).optional(),
  source: line.min(1).optional(),
  language: line.min(1).optional(),
  has: z.array(z.enum(contactParts)).max(10).optional(),
  lacks: z.array(z.enum(contactParts)).max(10).optional(),
  /** `this` and `next` follow the calendar, so that a saved view stays true. */
  birthdayMonths: z
    .array(z.union([z.number().int().min(1).max(12), z.enum(['this', 'next'])]))
    .min(1)
    .max(14)
    .optional(),
  lastOn: span(day).optional(),
  /** The last purchase is at least so many days ago. */
  silentDays: z.number().int().min(1).max(36_500).optional(),
  neverBought: z.boolean().optional(),
  spent: span(minor).optional(),
  visits: span(wholeNumber).optional(),
  created: span(day).optional(),
  /** Owes something, owes something that is too late, has a balance in their favour. */
  owes: z.enum(['yes', 'overdue', 'in-favour']).optional(),
  /** What is owed; negative = in the customer's favour. */
  balance: span(minor).optional(),
  /** What a year of them is worth, as on the grid of states; who never bought is in no group. */
  valueGroups: z.array(z.enum(VALUE_GROUPS)).max(VALUE_GROUPS.length).optional(),
  /** Any of these alarm signals today; who is probably lost gives none any more. */
  signals: z.array(z.enum(ALARM_SIGNALS)).max(ALARM_SIGNALS.length).optional(),
  hasPromise: z.boolean().optional(),
  doNotContact: z.boolean().optional(),
  /** Consent stands for each of these today. */
  consents: z.array(z.enum(consentChannels)).max(10).optional(),
  householdId: id.optional(),
  /** Works at this company. */
  companyId: id.optional(),
  productId: id.optional(),
  custom: z.array(customCondition).max(20).optional(),
} as const

/** What narrows the list; also the unit of "all of this filter". */
export const customerFilter = {
  search: searchText.default(''),
  /** All of these tags. */
  tagIds: ids.default([]),
  states: z.array(rhythmState).default([]),
  ...narrowing,
}
export const customerFilterObject = z.strictObject(customerFilter)
export type CustomerFilter = z.infer<typeof customerFilterObject>

export const customerSort = z.enum([
  'name',
  'lastOn',
  'spent',
  'visits',
  'dueOn',
  'created',
  'birthday',
  'nextFollowUpOn',
  'balance',
])
export type CustomerSort = z.infer<typeof customerSort>
export const sortDirection = z.enum(['asc', 'desc'])
