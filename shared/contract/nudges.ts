import { z } from 'zod'
import { nothing, query } from './procedure.ts'
import { instant, message } from './values.ts'

/** What the program says by itself: the summary of the morning, the time of a follow-up. */
export const nudges = {
  /** When something is next to be said, and what. */
  next: query.input(nothing).output(z.strictObject({ at: instant, message }).nullable()),
}
