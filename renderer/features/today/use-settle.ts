import { useTranslation } from 'react-i18next'
import type { YearlyDayRow } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

type Settled = {
  readonly group: 'days' | 'debts'
  readonly customerId: number
  readonly name: string
  readonly kind?: YearlyDayRow['kind']
  readonly partId?: number | null
}

/** The two ways in which a debt or a birthday leaves the day. */
export function useSettle({ group, customerId, name, kind, partId = null }: Settled) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const whom = { group, customerId, ...(kind === undefined ? {} : { kind, partId }) }
  return {
    onDone: (note: string) =>
      act(t('today.doneToast', { name }), () => client.today.settle({ ...whom, act: { kind: 'done', note } })),
    onPostpone: (until: Day) =>
      act(t('today.postponedToast', { name, day: format(until) }), () =>
        client.today.settle({ ...whom, act: { kind: 'postpone', until } }),
      ),
  }
}
