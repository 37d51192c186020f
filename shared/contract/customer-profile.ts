import { z } from 'zod'
import { factKinds, languageForm, preferredChannels, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import { cleanedLine, cleanedText, line, yearlyDate } from './values.ts'

/** Most entries of one card: more is no person but a mistake. */
export const mostYearlyDays = 30
export const mostFamily = 30
export const mostFacts = 100

export const preferredChannel = z.enum(['', ...preferredChannels])

export const spokenLanguage = z.string().regex(languageForm, 'language-tag')

export const yearlyDay = z.strictObject({
  kind: z.enum(yearlyDayKinds),
  label: cleanedLine.max(100).default(''),
  date: yearlyDate,
})

export const familyMember = z.strictObject({
  /** One of `familyRelations`, or as people say it. */
  relation: cleanedLine.max(60).default(''),
  name: line.default(''),
  birthday: yearlyDate.nullable().default(null),
  nameDay: yearlyDate.nullable().default(null),
  note: cleanedText.max(1000).default(''),
})

export const fact = z.strictObject({
  kind: z.enum(factKinds),
  text: cleanedText.max(500),
  /** Pinned facts stand at the top of the card. */
  pinned: z.boolean().default(false),
})

/** What is known of a person beside names and contact points. */
export const profileFields = {
  preferredChannel,
  /** As people say it: "after 5 pm". */
  preferredHours: line,
  language: spokenLanguage,
  yearlyDays: z.array(yearlyDay).max(mostYearlyDays),
  family: z.array(familyMember).max(mostFamily),
  facts: z.array(fact).max(mostFacts),
}
