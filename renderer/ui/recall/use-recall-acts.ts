import { useTranslation } from 'react-i18next'
import type { RecallActInput, RecallChannel } from '#shared/contract/recall.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { RecallResult } from '#shared/domain/recall/recall-cycle.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

/** Whom it is about. */
export type RecallSubject = {
  readonly customerId: number
  readonly productId: number | null
  readonly name: string
  /** As read in the row, where it was: what another window did since is refused. */
  readonly lastRecallId?: number | null | undefined
}

/** What can be done about somebody who is due; each says so with Undo and answers whether it was saved. */
export function useRecallActs({ customerId, productId, name, lastRecallId }: RecallSubject) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const noted = (words: string, done: RecallActInput): Promise<boolean> =>
    act(words, () =>
      client.recall.act({
        ...{ customerId, productId, act: done },
        ...(lastRecallId === undefined ? {} : { lastRecallId }),
      }),
    )
  return {
    reached: (result: RecallResult, note: string, followUpOn: Day | null) =>
      noted(t('recall.toasts.reached', { name }), { kind: 'reached', result, note, followUpOn }),
    noAnswer: () => noted(t('recall.toasts.noAnswer', { name }), { kind: 'no-answer' }),
    message: (channel: RecallChannel, note: string) =>
      noted(t('recall.toasts.message', { name }), { kind: 'message', channel, note }),
    snooze: (until: Day) => noted(t('recall.toasts.snoozed', { name, day: format(until) }), { kind: 'snoozed', until }),
    skip: () => noted(t('recall.toasts.skipped', { name }), { kind: 'skipped' }),
    stop: () => noted(t('recall.toasts.stopped', { name }), { kind: 'stopped' }),
    resume: () => act(t('recall.toasts.resumed', { name }), () => client.recall.resume({ customerId, productId })),
  }
}
