import { z } from 'zod'
import { mergeProcedures } from './merges.ts'
import { command, query } from './procedure.ts'
import { tag } from './tags.ts'
import {
  acted,
  cleanedLine,
  cleanedText,
  day,
  id,
  instant,
  line,
  message,
  minor,
  moneySum,
  note,
  page,
  regularity,
  rhythmState,
  searchText,
  thousandths,
  time,
  workedOutDay,
  yearlyDate,
} from './values.ts'

const label = cleanedLine.max(60).default('')

export const phone = z.strictObject({ label, value: line })
export const email = z.strictObject({ label, value: line })
export const url = z.strictObject({ label, value: cleanedLine.max(2000) })
export const profile = z.strictObject({ service: label, value: line })
export const address = z.strictObject({
  label,
  street: cleanedText.max(500).default(''),
  city: line.default(''),
  region: line.default(''),
  postalCode: line.default(''),
  country: line.default(''),
  formatted: cleanedText.max(1000).default(''),
})

/** The fields a person types; missing ones are empty. */
const fields = {
  kind: z.enum(['person', 'company']),
  namePrefix: line,
  givenName: line,
  additionalName: line,
  familyName: line,
  nameSuffix: line,
  nickname: line,
  company: line,
  department: line,
  jobTitle: line,
  birthday: yearlyDate.nullable(),
  anniversary: yearlyDate.nullable(),
  phones: z.array(phone).max(50),
  emails: z.array(email).max(50),
  addresses: z.array(address).max(20),
  urls: z.array(url).max(50),
  profiles: z.array(profile).max(50),
  tags: z.array(cleanedLine.min(1).max(60)).max(100),
  note,
  source: line,
}
export const customerPatch = z.strictObject(fields).partial()
export type CustomerPatch = z.infer<typeof customerPatch>

/** How the customer's rhythm stands today, with the reason in one sentence. */
export const rhythm = z.strictObject({
  state: rhythmState,
  productId: id.nullable(),
  product: z.string().nullable(),
  lastOn: day,
  dueOn: workedOutDay.nullable(),
  windowFrom: workedOutDay.nullable(),
  windowTo: workedOutDay.nullable(),
  regularity,
  chance: z.number(),
  reason: message,
})
export type RhythmView = z.infer<typeof rhythm>

export const customerRow = z.strictObject({
  id,
  kind: z.enum(['person', 'company']),
  displayName: z.string(),
  company: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  tags: z.array(tag),
  spent: moneySum,
  visits: z.number().int(),
  lastOn: day.nullable(),
  dueOn: workedOutDay.nullable(),
  state: rhythmState.nullable(),
  nextFollowUpOn: workedOutDay.nullable(),
})
export type CustomerRow = z.infer<typeof customerRow>

export const customerCard = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  displayName: z.string(),
  ...fields,
  phones: z.array(phone.extend({ e164: z.string().nullable() })),
  tags: z.array(tag),
  externalIds: z.array(z.strictObject({ source: z.string(), value: z.string() })),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable(),
  totals: z.strictObject({
    spent: moneySum,
    visits: z.number().int(),
    purchases: z.number().int(),
    average: moneySum.nullable(),
    firstOn: day.nullable(),
    lastOn: day.nullable(),
  }),
  rhythm: rhythm.nullable(),
  productRhythms: z.array(rhythm),
  /** The days on which they bought, newest last, at most the last 60: dots on the time line. */
  purchaseDays: z.array(day),
  /** What was spent in each of the last 12 months, oldest first. */
  months: z.array(z.strictObject({ month: z.string(), amount: moneySum })),
  usualItems: z.array(
    z.strictObject({
      productId: id,
      name: z.string(),
      times: z.number().int(),
      lastOn: day,
      quantity: thousandths,
      unitPrice: z.number().int().nullable(),
      total: minor.nullable(),
    }),
  ),
})
export type CustomerCard = z.infer<typeof customerCard>

/** One thing that happened, newest first. */
const timelineEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('purchase'),
    id,
    day,
    time: time.nullable(),
    number: z.number().int(),
    total: minor.nullable(),
    isReturn: z.boolean(),
    note: z.string(),
    lines: z.array(z.strictObject({ name: z.string(), quantity: thousandths, total: minor.nullable() })),
    methods: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('follow-up'),
    id,
    day: workedOutDay,
    title: z.string(),
    note: z.string(),
    dueOn: workedOutDay,
    doneOn: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('contacted'), id, day, note: z.string() }),
  z.strictObject({ kind: z.literal('created'), id, day, importFile: z.string().nullable() }),
])
export type TimelineEntry = z.infer<typeof timelineEntry>

export const customerSort = z.enum(['name', 'lastOn', 'spent', 'visits', 'dueOn', 'created'])

/** What narrows the list; also the unit of "all of this filter". */
export const customerFilter = {
  search: searchText.default(''),
  tagIds: z.array(id).max(50).default([]),
  states: z.array(rhythmState).default([]),
}

export const customers = {
  ...mergeProcedures,
  list: query
    .input(
      z.strictObject({
        ...customerFilter,
        ...page,
        sort: customerSort.default('name'),
        direction: z.enum(['asc', 'desc']).default('asc'),
      }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(customerRow) })),
  /** Results while typing, best first; `match` is the part that was found. */
  search: query.input(z.strictObject({ text: searchText, limit: z.number().int().min(1).max(200).default(50) })).output(
    z.array(
      z.strictObject({
        customerId: id,
        name: z.string(),
        match: z.string(),
        phone: z.string().nullable(),
        lastOn: day.nullable(),
      }),
    ),
  ),
  get: query.input(z.strictObject({ id })).output(customerCard),
  timeline: query
    .input(
      z.strictObject({
        id,
        ...page,
        kinds: z.array(z.enum(['purchase', 'follow-up', 'contacted', 'created'])).default([]),
      }),
    )
    .output(z.strictObject({ total: z.number().int(), entries: z.array(timelineEntry) })),
  create: command.input(customerPatch).output(acted.extend({ id })),
  /**
   * Changes the named fields only. `version` is the one the caller read: where someone else changed one of
   * the same fields since, the answer is `changed-meanwhile` and nothing is written.
   */
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: customerPatch }))
    .output(acted.extend({ version: z.number().int() })),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
}
