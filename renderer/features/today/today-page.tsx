import { lazy } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { TodayList } from './today-list.tsx'
import { comingOf, leftOf } from './today-item.ts'
import { SecondPlaceNotice } from './second-place-notice.tsx'
import { TodayHeader } from './today-header.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'

// The start loads the day alone; what leads on from it comes when it is asked for.
const CallsPage = lazy(async () => ({ default: (await import('./calls/calls-page.tsx')).CallsPage }))
const DueList = lazy(async () => ({ default: (await import('./due-list.tsx')).DueList }))
const PrintedCalls = lazy(async () => ({ default: (await import('./printed-calls.tsx')).PrintedCalls }))

export type TodayPageProps = {
  /** `calls` is the list of whom to call; `due`, `late` and `expected` show everybody who is, `print` the day on paper. */
  readonly part?: string | undefined
}

const statesOf: Readonly<Record<string, readonly RhythmStateName[]>> = {
  due: ['due', 'overdue', 'at-risk'],
  late: ['overdue', 'at-risk'],
  expected: ['due'],
}

/** What the day asks for: promises, customers who are due, birthdays. */
export function TodayPage({ part }: TodayPageProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const { data, error, refetch } = useQuery(orpc.today.get.queryOptions({ input: { on: today } }))
  const states = part === undefined ? undefined : statesOf[part]
  if (states !== undefined) return <DueList key={part} states={states} />
  if (part === 'calls') return <CallsPage />
  if (part === 'print') return <PrintedCalls today={data} error={error} />
  const words =
    data === undefined
      ? []
      : [
          data.ranking.length > 0 && t('todayPage.left', { count: leftOf(data) }),
          comingOf(data) > 0 && t('todayPage.comingCount', { count: comingOf(data) }),
          data.done.length > 0 && t('todayPage.doneCount', { count: data.done.length }),
        ].filter((part) => part !== false)
  return (
    <>
      <TodayHeader
        detail={words.length === 0 ? null : words.join(' · ')}
        canPrint={data !== undefined && data.ranking.length > 0}
      />
      <SecondPlaceNotice />
      {error !== null && data === undefined ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingLines lines={8} height={64} />
      ) : (
        <TodayList today={data} />
      )}
    </>
  )
}
