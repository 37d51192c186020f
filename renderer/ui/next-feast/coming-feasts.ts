import { useQuery } from '@tanstack/react-query'
import { addDays } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'

/** So far ahead people order and shops stock up. */
const daysAhead = 60

/** The feasts that the shop keeps in the next 60 days, today's included. */
export function useComingFeasts() {
  const { today } = useShop()
  return useQuery(orpc.calendar.feasts.queryOptions({ input: { from: today, to: addDays(today, daysAhead) } }))
}
