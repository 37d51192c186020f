/** The values of interface.md §2 as schemas: every door checks its input against these. */
import { z } from 'zod'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'

/** Largest amount that is accepted, in minor units: far above any shop, far below 2^53. */
const largestAmount = 1_000_000_000_000

export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
/** A day of the shop's calendar, `YYYY-MM-DD`, checked against the calendar. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2299-12-31', 'day-out-of-range')
/** Local wall time, `HH:MM`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** UTC, ISO-8601. */
export const instant = z.iso.datetime()
/** Money in integer minor units of the shop's currency. */
export const minor = z.number().int().min(-largestAmount).max(largestAmount)
/** Quantity in integer thousandths. */
export const thousandths = z.number().int().min(-1_000_000_000).max(1_000_000_000)
/** Price of one unit in 1/10000 of the currency unit. */
export const unitPrice = z
  .number()
  .int()
  .min(0)
  .max(largestAmount * 100)
export const currency = z.string().regex(/^[A-Z]{3}$/)
export const country = z.string().regex(/^[A-Z]{2}$/)
export const language = z.enum(APP_LANGUAGES)

/** One line of text: a name, a title, a label. */
export const line = z.string().trim().max(300)
export const filledLine = line.min(1)
export const note = z.string().max(20_000)
/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export const yearlyDate = z
  .string()
  .regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(
    (text) => z.iso.date().safeParse(text.startsWith('--') ? `2000${text.slice(1)}` : text).success,
    'no-such-day',
  )

export const page = {
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(500).default(50),
}

/** A text made by the program: the words are chosen by shared/i18n/message.ts. */
export const message = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

/** What every change answers with: the act that Undo takes back. */
export const acted = z.strictObject({ actId: id })

export const rhythmState = z.enum(['not-due', 'due', 'overdue', 'at-risk', 'lost', 'new'])
export const regularity = z.enum(['regular', 'loose', 'irregular'])
export const paymentMethod = z.enum(['cash', 'card', 'transfer', 'cheque', 'paypal', 'credit', 'other'])

export type Message = z.infer<typeof message>
export type RhythmStateName = z.infer<typeof rhythmState>
export type PaymentMethod = z.infer<typeof paymentMethod>
