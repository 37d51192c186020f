import { z } from 'zod'
import { asOf } from './card-as-of.ts'
import { changeMany, customerSelection } from './customer-bulk.ts'
import { customerFilter, customerSort, sortDirection } from './customer-filter.ts'
import { profileFields } from './customer-profile.ts'
import { mergeProcedures } from './merges.ts'
import { customerPhoto } from './photos.ts'
import { customField, customValues } from './custom-fields.ts'
import { command, nothing, query } from './procedure.ts'
import { tag } from './tags.ts'
import { timelineInput, timelinePage } from './timeline.ts'
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
  ...profileFields,
  /** Own fields of the shop (`customFields`); in a patch only those that are named change. */
  custom: customValues,
  /** They don't want to be called or written to. */
  doNotContact: z.boolean(),
  /** What they may owe at most before the program warns; null = the shop's limit, 0 = nothing. */
  creditLimit: minor.min(0).nullable(),
  /** Days until what they buy on credit is to be paid; null = the shop's terms. */
  creditDays: z.number().int().min(0).max(3650).nullable(),
}
export const customerPatch = z.strictObject({ ...fields, privateNote: note }).partial()
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

/** With the narrower span inside the window: half of all gaps end in it. */
const cardRhythm = rhythm.extend({ usualFrom: workedOutDay.nullable(), usualTo: workedOutDay.nullable() })
export type CardRhythm = z.infer<typeof cardRhythm>

/** What the credit book says of a customer today. */
const owing = {
  /** Owed in all; negative = in the customer's favour. */
  balance: moneySum,
  /** Of it too late. */
  overdue: moneySum,
  /** The day by which the oldest of what is too late was to be paid. */
  owesSince: day.nullable(),
}

export const customerRow = z.strictObject({
  id,
  kind: z.enum(['person', 'company']),
  displayName: z.string(),
  /** What photos.get takes. */
  photoId: id.nullable(),
  company: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  tags: z.array(tag),
  spent: moneySum,
  ...owing,
  visits: z.number().int(),
  lastOn: day.nullable(),
  dueOn: workedOutDay.nullable(),
  state: rhythmState.nullable(),
  nextFollowUpOn: workedOutDay.nullable(),
  /** Filled own fields that are shown in the list. */
  custom: customValues,
  birthday: yearlyDate.nullable(),
  source: z.string(),
  language: z.string(),
  createdOn: day,
  doNotContact: z.boolean(),
})
export type CustomerRow = z.infer<typeof customerRow>

export const customerCard = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  displayName: z.string(),
  photoId: id.nullable(),
  ...fields,
  phones: z.array(phone.extend({ e164: z.string().nullable() })),
  tags: z.array(tag),
  externalIds: z.array(z.strictObject({ source: z.string(), value: z.string() })),
  /** That there is one; `customers.privateNote` reads it. */
  hasPrivateNote: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable(),
  totals: z.strictObject({
    spent: moneySum,
    ...owing,
    visits: z.number().int(),
    purchases: z.number().int(),
    average: moneySum.nullable(),
    firstOn: day.nullable(),
    lastOn: day.nullable(),
  }),
  rhythm: cardRhythm.nullable(),
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

const filterChoice = z.strictObject({ value: z.string(), customers: z.number().int() })

export const customers = {
  ...mergeProcedures,
  list: query
    .input(
      z.strictObject({
        ...customerFilter,
        ...page,
        sort: customerSort.default('name'),
        direction: sortDirection.default('asc'),
      }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(customerRow) })),
  /** Rows of a selection in an order of the list: for printing. */
  selectedRows: query
    .input(
      z.strictObject({
        selection: customerSelection,
        ...page,
        sort: customerSort.default('name'),
        direction: sortDirection.default('asc'),
      }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(customerRow) })),
  /** Name and address of each selected customer in lines, by name; at most 10 000, the others are counted in `total`. */
  addressLabels: query.input(z.strictObject({ selection: customerSelection })).output(
    z.strictObject({
      total: z.number().int(),
      withoutAddress: z.number().int(),
      /** Who has an address and doesn't want to be contacted, or no post: left out. */
      notToContact: z.number().int(),
      labels: z.array(z.strictObject({ customerId: id, lines: z.array(z.string()) })),
    }),
  ),
  /** What a filter can be set to beside tags and products; words in one spelling each, the most frequent first. */
  filterChoices: query.input(nothing).output(
    z.strictObject({
      towns: z.array(filterChoice),
      sources: z.array(filterChoice),
      languages: z.array(filterChoice),
      households: z.array(z.strictObject({ id, name: z.string() })),
      ownFields: z.array(customField.pick({ id: true, name: true, kind: true, choices: true })),
    }),
  ),
  /** Results while typing, best first; `match` is the part that was found. */
  search: query.input(z.strictObject({ text: searchText, limit: z.number().int().min(1).max(200).default(50) })).output(
    z.array(
      z.strictObject({
        customerId: id,
        name: z.string(),
        photoId: id.nullable(),
        match: z.string(),
        phone: z.string().nullable(),
        lastOn: day.nullable(),
      }),
    ),
  ),
  get: query.input(z.strictObject({ id })).output(customerCard),
  asOf,
  /** What happened with a customer, newest first; without `kinds` everything. */
  timeline: query.input(timelineInput).output(timelinePage),
  /** The private note, which no other answer holds. */
  privateNote: query.input(z.strictObject({ id })).output(z.strictObject({ text: z.string() })),
  create: command.input(customerPatch).output(acted.extend({ id })),
  /**
   * Changes the named fields only. `version` is the one the caller read: where someone else changed one of
   * the same fields since, the answer is `changed-meanwhile` and nothing is written.
   */
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: customerPatch }))
    .output(acted.extend({ version: z.number().int() })),
  ...customerPhoto,
  changeMany,
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
}
