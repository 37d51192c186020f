import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

/** As the contract has it. */
const [firstDay, lastDay] = ['1900-01-01', '2299-12-31']

/** Moves a follow-up to another day, says where it is now, and offers Undo. One at a time: keys come fast. */
export function useMove(): (row: Pick<FollowUp, 'id' | 'title' | 'dueOn'>, to: Day) => Promise<boolean> {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const isMoving = useRef(false)
  return async ({ id, title, dueOn }, to) => {
    if (isMoving.current || to === dueOn || to < firstDay || to > lastDay) return false
    isMoving.current = true
    try {
      const day = format(to, 'weekday')
      const isMoved = await act(t('planning.agenda.movedToast', { title, day }), () =>
        client.followUps.postpone({ id, dueOn: to }),
      )
      if (isMoved) announce(t('planning.agenda.moved', { title, day }))
      return isMoved
    } finally {
      isMoving.current = false
    }
  }
}
