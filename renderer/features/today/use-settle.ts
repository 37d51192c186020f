import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

type Settled = {
  readonly group: 'due' | 'days'
  readonly customerId: number
  readonly productId: number | null
  readonly name: string
  readonly kind?: 'birthday' | 'anniversary'
}

/** The two ways in which a due customer or a birthday leaves the day. */
export function useSettle({ group, customerId, productId, name, kind }: Settled) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const whom = { group, customerId, productId, ...(kind === undefined ? {} : { kind }) }
  return {
    onDone: (note: string) =>
      act(t('today.doneToast', { name }), () => client.today.settle({ ...whom, act: { kind: 'done', note } })),
    onPostpone: (until: Day) =>
      act(t('today.postponedToast', { name, day: format(until) }), () =>
        client.today.settle({ ...whom, act: { kind: 'postpone', until } }),
      ),
  }
}
