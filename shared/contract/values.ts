/** The values of interface.md §2 as schemas: every door checks its input against these. */
import { z } from 'zod'
import { isWithinReach } from '#shared/domain/calendar-date.ts'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { isCurrency } from '#shared/domain/currency.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { MAX_AMOUNT, MAX_UNIT_PRICE } from '#shared/domain/money.ts'
import { MAX_QUANTITY } from '#shared/domain/quantity.ts'

export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
/** A day of the shop's calendar, `YYYY-MM-DD`, checked against the calendar. */
export const day = z.iso.date().refine(isWithinReach, 'day-out-of-range')
/** A day that the program works out from days: a typing mistake of a century must not make an answer invalid. */
export const workedOutDay = z.iso.date()
/** Local wall time, `HH:MM`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'no-such-time')
/** UTC, ISO-8601. */
export const instant = z.iso.datetime()
/** Money in integer minor units of the shop's currency. */
export const minor = z
  .number()
  .int('amount-fraction')
  .min(-MAX_AMOUNT, 'amount-too-large')
  .max(MAX_AMOUNT, 'amount-too-large')
/** Sums of money and what is worked out from them: many amounts may be more than one may be. */
export const moneySum = z.number().int()
/** Quantity in integer thousandths. */
export const thousandths = z
  .number()
  .int('quantity-fraction')
  .min(-MAX_QUANTITY, 'quantity-too-large')
  .max(MAX_QUANTITY, 'quantity-too-large')
/** Price of one unit in 1/10000 of the currency unit. */
export const unitPrice = z
  .number()
  .int('price-fraction')
  .min(0, 'price-negative')
  .max(MAX_UNIT_PRICE, 'price-too-large')
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrency, 'currency')
export const country = z.string().regex(/^[A-Z]{2}$/)
export const language = z.enum(APP_LANGUAGES)

/** Text in one line without anything that can't be seen; callers say how long it may be. */
export const cleanedLine = z.string().overwrite(cleanLine)
/** The same in several lines. */
export const cleanedText = z.string().overwrite(cleanText)
/** One line of text: a name, a title, a label. */
export const line = cleanedLine.max(300)
export const filledLine = line.min(1)
export const note = cleanedText.max(20_000)
/** What is searched for, however much was pasted: only its beginning is looked at (`queryTerms`). */
export const searchText = z.string().max(100_000)
/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export const yearlyDate = z
  .string()
  .regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'no-such-day', abort: true })
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
/** `credit` = left to be paid later: the credit book. */
export const builtInMethod = z.enum(['cash', 'card', 'transfer', 'cheque', 'paypal', 'credit', 'other'])
/** A built-in way to pay, or an own one of the shop by its code (`paymentMethods`). */
export const paymentMethod = z.union([builtInMethod, z.templateLiteral(['own-', z.number().int().positive()])])
/** A share in per cent with at most two decimals: 12.5. */
export const percent = z
  .number()
  .min(0, 'percent-out-of-range')
  .max(100, 'percent-out-of-range')
  .multipleOf(0.01, 'percent-too-fine')

export type Message = z.infer<typeof message>
export type RhythmStateName = z.infer<typeof rhythmState>
export type BuiltInMethod = z.infer<typeof builtInMethod>
export type PaymentMethod = z.infer<typeof paymentMethod>
