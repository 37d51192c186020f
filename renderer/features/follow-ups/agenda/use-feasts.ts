import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isFeastCode } from '#shared/domain/feasts/feasts.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'

export type NamedFeast = { readonly name: string; readonly dayOff: boolean }

/** Feasts by day, as the shop keeps them; none while they aren't wanted. */
export function useFeasts(from: Day, to: Day, isWanted: boolean): ReadonlyMap<Day, readonly NamedFeast[]> {
  const { t } = useTranslation()
  const { data = [] } = useQuery({
    ...orpc.calendar.feasts.queryOptions({ input: { from, to } }),
    enabled: isWanted,
    retry: false,
  })
  const named = isWanted ? data : []
  const byDay = Map.groupBy(named, ({ on }) => on)
  return new Map(
    [...byDay].map(([on, feasts]) => [
      on,
      feasts.flatMap(({ code, dayOff }) => (isFeastCode(code) ? [{ name: t(`feasts.names.${code}`), dayOff }] : [])),
    ]),
  )
}
