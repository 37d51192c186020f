import { AppError } from '#shared/contract/errors.ts'
import { nextOccurrence } from '#shared/domain/birthday.ts'
import { nameDayChoices } from '#shared/domain/name-days/name-days.ts'
import { nameDayCalendarOf } from '#shared/domain/name-days/shop-calendar.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** The names that a customer's given name may stand for, with their days as they would stand on the card. */
export async function choicesOf(shop: OpenShop, customerId: number) {
  const person = await shop.db
    .selectFrom('contacts')
    .select(['given_name', 'language', 'deleted_at'])
    .where('id', '=', customerId)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (person === undefined) throw new AppError('not-found', { kind: 'customer', id: customerId })
  // Their card may be still open: it asks before it has heard of the trash.
  if (person.deleted_at !== null) return []
  const written = await shop.db
    .selectFrom('yearly_days')
    .select('id')
    .where('contact_id', '=', customerId)
    .where('kind', '=', 'name-day')
    .executeTakeFirst()
  const calendar = nameDayCalendarOf(person.language, shop.settings)
  if (written !== undefined || calendar === null) return []
  const year = Number(shop.today().slice(0, 4))
  const inYear = (each: number) => nameDayChoices(person.given_name, calendar, each)
  const following = inYear(year + 1)
  // 29 February shows itself only in a leap year.
  const leap = inYear(year + ((4 - (year % 4)) % 4))
  return inYear(year).map(({ name, days }, at) => ({
    name,
    days: days.map((on, nth) => {
      const date = `--${leap[at]?.days[nth]?.slice(5) ?? on.slice(5)}`
      const comesBack = (day: string | undefined) => day === nextOccurrence(date, `${day?.slice(0, 4) ?? year}-01-01`)
      // A day on the card comes back on its date: one that moves with Easter would be wrong next year.
      return { on, date: comesBack(on) && comesBack(following[at]?.days[nth]) ? date : null }
    }),
  }))
}
