import { z } from 'zod'
import { query } from './procedure.ts'
import { filledMessage } from './recall.ts'
import { yearlyDayKind } from './today.ts'
import { id, language } from './values.ts'

/** What is written to somebody on a day of theirs. */
export const greetings = {
  /** The text for a day of Today (`partId` as in its row), and what opens it. */
  message: query
    .input(
      z.strictObject({
        customerId: id,
        kind: yearlyDayKind.default('birthday'),
        partId: id.nullable().default(null),
        language: language.optional(),
      }),
    )
    .output(filledMessage),
}
