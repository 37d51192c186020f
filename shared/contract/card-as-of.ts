import { z } from 'zod'
import { query } from './procedure.ts'
import { day, id, instant } from './values.ts'

const text = z.string()
const point = z.strictObject({ label: text, value: text })

/** The typed fields of a card at a moment of the past. Names of tags, fields and other customers are today's. */
export const cardAsOf = z.strictObject({
  displayName: text,
  kind: z.enum(['person', 'company']),
  namePrefix: text,
  givenName: text,
  additionalName: text,
  familyName: text,
  nameSuffix: text,
  nickname: text,
  company: text,
  department: text,
  jobTitle: text,
  birthday: text.nullable(),
  anniversary: text.nullable(),
  yearlyDays: z.array(z.strictObject({ kind: text, label: text, date: text })),
  phones: z.array(point.extend({ e164: text.nullable() })),
  emails: z.array(point),
  addresses: z.array(
    z.strictObject({
      label: text,
      street: text,
      city: text,
      region: text,
      postalCode: text,
      country: text,
      formatted: text,
    }),
  ),
  urls: z.array(point),
  profiles: z.array(z.strictObject({ service: text, value: text })),
  tags: z.array(text),
  facts: z.array(z.strictObject({ kind: text, text, pinned: z.boolean() })),
  family: z.array(
    z.strictObject({ relation: text, name: text, birthday: text.nullable(), nameDay: text.nullable(), note: text }),
  ),
  companies: z.array(z.strictObject({ customerId: id, name: text, role: text })),
  customFields: z.array(z.strictObject({ fieldId: id, name: text, kind: text, values: z.array(text) })),
  household: text.nullable(),
  referredBy: text.nullable(),
  preferredChannel: text,
  preferredHours: text,
  language: text,
  doNotContact: z.boolean(),
  creditLimit: z.number().int().nullable(),
  creditDays: z.number().int().nullable(),
  consents: z.array(z.strictObject({ channel: text, act: text, onDay: text, how: text })),
  externalIds: z.array(z.strictObject({ source: text, value: text })),
  note: text,
  hasPrivateNote: z.boolean(),
  hasPhoto: z.boolean(),
  source: text,
})
export type CardAsOf = z.infer<typeof cardAsOf>

/** `customers.asOf`: at the end of a day in the shop's time zone, or at an instant. */
export const asOf = query.input(z.union([z.strictObject({ id, day }), z.strictObject({ id, instant })])).output(
  z.strictObject({
    /** `not-yet`: the card didn't exist then; `trash`: it did, in the trash. */
    state: z.enum(['there', 'trash', 'merged', 'not-yet']),
    card: cardAsOf.nullable(),
    /** Fields that are different today. */
    changed: z.array(z.string()),
    createdAt: instant,
  }),
)
