import { shopOs } from '#backend/procedures.ts'
import { boughtBefore } from './bought-before.ts'
import { shopFeasts } from './feasts.ts'
import { choicesOf } from './name-day-choices.ts'
import { nameDays } from './name-days.ts'

export const calendarRouter = {
  feasts: shopOs.calendar.feasts.handler(({ input, context: { shop } }) => shopFeasts(shop, input)),
  nameDays: shopOs.calendar.nameDays.handler(({ input, context: { shop } }) => nameDays(shop, input)),
  nameDayChoices: shopOs.calendar.nameDayChoices.handler(({ input, context: { shop } }) =>
    choicesOf(shop, input.customerId),
  ),
  boughtBefore: shopOs.calendar.boughtBefore.handler(({ input, context: { shop } }) => boughtBefore(shop, input)),
}
