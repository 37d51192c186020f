import { addDays, dayOfWeek } from '#shared/domain/calendar-date.ts'
import { countDueFrom, nextDueDay } from '#db/repositories/next-due.ts'
import { followUpsOn, nextFollowUps } from '#db/repositories/open-follow-ups.ts'
import { firstTimersBetween, takingsBetween } from '#db/repositories/week-figures.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { keptUntilDealings } from './day-memory.ts'
import { doneToday } from './done-today.ts'
import { rankedToday } from './ranked-today.ts'
import { todayComplaints } from './today-complaints.ts'
import { todayDays } from './today-days.ts'
import { todayDebts } from './today-debts.ts'
import { todayDue } from './today-due.ts'
import { todayOrders } from './today-orders.ts'
import { todayFollowUps } from './today-follow-ups.ts'

/** From Monday to `on`, beside the same days of the week before. */
async function week(shop: OpenShop, on: string) {
  const monday = addDays(on, 1 - dayOfWeek(on))
  const { takings, purchases } = await takingsBetween(shop.db, monday, on)
  const before = await takingsBetween(shop.db, addDays(monday, -7), addDays(on, -7))
  return {
    takings,
    lastWeek: before.takings,
    purchases,
    newCustomers: await firstTimersBetween(shop.db, monday, on),
  }
}

/** The first day after `on` with something to do. */
async function nextThing(shop: OpenShop, on: string) {
  const followUps = await nextFollowUps(shop.db, on)
  const dueDay = await nextDueDay(shop.db, on)
  if (followUps === null && dueDay === null) return null
  const day = [followUps?.on, dueDay].filter((each) => each != null).toSorted()[0] ?? on
  return { on: day, followUps: await followUpsOn(shop.db, day), due: await countDueFrom(shop.db, day) }
}

/** Everything of the Today page in one answer. */
export async function getToday(shop: OpenShop, input: { readonly on?: string | undefined }) {
  const on = input.on ?? shop.today()
  const { due, dueTotal, lateTotal } = await todayDue(shop, on)
  const { debts, debtsTotal } = await todayDebts(shop, on)
  const { days, ...daysCounted } = await todayDays(shop, on)
  const groups = {
    followUps: await todayFollowUps(shop, on),
    orders: await todayOrders(shop, on),
    complaints: await todayComplaints(shop, on),
    days,
    debts,
    due,
  }
  const ranking = rankedToday(groups, on)
  const isQuiet = ranking.every(({ band }) => band === 'coming')
  return {
    on,
    ...groups,
    ranking,
    dueTotal,
    lateTotal,
    debtsTotal,
    ...daysCounted,
    done: await doneToday(shop, on),
    week: await keptUntilDealings(shop, on, 'week', () => week(shop, on)),
    next: isQuiet ? await nextThing(shop, on) : null,
  }
}
