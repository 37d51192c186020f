import { dayFromNumber, type Day } from '#shared/domain/calendar-date.ts'
import { chance, createRandom, pick, randomInt, type Random } from '#shared/domain/random.ts'
import type { FollowUpTemplate, LanguagePack } from './language-pack.ts'
import type { SampleFollowUp } from './sample-shop-types.ts'
import type { TradingCalendar } from './trading-calendar.ts'
import type { PlannedCustomer } from './visit-plan.ts'

/** One promise for ten customers, no fewer than a dozen, no more than a person could look through. */
const promisesFor = (customers: number): number => Math.min(400, Math.max(12, Math.round(customers / 10)))

/** Days from today of an open promise: some are late, a few are for today, most for the coming weeks. */
const openIn = (random: Random, n: number): number => {
  const turn = n % 10
  if (turn < 3) return -randomInt(random, 1, 9)
  if (turn < 5) return 0
  if (turn < 8) return randomInt(random, 1, 7)
  return randomInt(random, 8, 40)
}

/** Every second one is done. Texts come round in turn, so that none is seen twice before all have been. */
export const makeFollowUps = (
  seed: number,
  pack: LanguagePack,
  calendar: TradingCalendar,
  planned: readonly PlannedCustomer[],
): readonly SampleFollowUp[] => {
  const random = createRandom(seed, 'follow-ups')
  const ownTasks = pack.words.followUps.filter((template) => template.shop)
  const promises = pack.words.followUps.filter((template) => !template.shop)
  const day = (index: number): Day => dayFromNumber(calendar.start + index)
  const { last } = calendar
  const known = planned.flatMap((plan, index) => (plan.since <= last - 20 && plan.fate !== 'lost' ? [index] : []))
  return Array.from({ length: promisesFor(planned.length) }, (_, n): SampleFollowUp => {
    const forShop = known.length === 0 || n % 7 === 6
    const texts: readonly FollowUpTemplate[] = forShop ? ownTasks : promises
    const template = texts[(forShop ? Math.floor(n / 7) : n - Math.floor(n / 7)) % texts.length] ?? {
      title: pack.words.shopName,
    }
    const isDone = n % 2 === 0
    const dueAt = isDone ? last - randomInt(random, 2, 180) : last + openIn(random, Math.floor(n / 2))
    const doneAt = isDone ? Math.min(last, dueAt + (chance(random, 0.7) ? 0 : randomInt(random, -1, 4))) : null
    const [every, unit] = template.repeat ?? []
    const createdAt = Math.min(doneAt ?? last, dueAt, last) - randomInt(random, 1, 12)
    const customerIndex = forShop ? null : pick(random, known)
    const since = customerIndex === null ? 0 : (planned[customerIndex]?.since ?? 0)
    return {
      customerIndex,
      title: template.title,
      note: template.note ?? '',
      dueOn: day(Math.max(dueAt, since)),
      repeat: every !== undefined && unit !== undefined ? { every, unit } : null,
      doneOn: doneAt === null ? null : day(Math.max(doneAt, since)),
      createdOn: day(Math.max(since, Math.min(createdAt, dueAt))),
    }
  })
}
