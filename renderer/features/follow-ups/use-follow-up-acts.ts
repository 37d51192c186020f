import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

/** What can become of a promise; each answers whether it was saved. */
export function useFollowUpActs({ id, title, repeat, repeatRule, seriesUid }: FollowUp) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  return {
    complete: (note: string, next: Day | null) =>
      act(
        t(repeat === null && repeatRule === null && next === null ? 'followUps.doneToast' : 'followUps.doneNextToast', {
          title,
        }),
        () =>
          client.followUps.complete({
            id,
            ...(note === '' ? {} : { note }),
            ...(next === null ? {} : { next: { dueOn: next, title } }),
          }),
      ),
    postpone: (dueOn: Day) =>
      act(t('followUps.postponedToast', { day: format(dueOn), title }), () => client.followUps.postpone({ id, dueOn })),
    stop: async () =>
      seriesUid !== null &&
      (await act(t('planning.series.stopped'), () => client.followUpTemplates.stop({ seriesUid }))),
    trash: () => act(t('followUps.trashedToast', { title }), () => client.followUps.trash({ ids: [id] })),
  }
}
