import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DueList } from './due-list.tsx'
import { TodayLists } from './today-lists.tsx'
import { SecondPlaceNotice } from './second-place-notice.tsx'
import { TodayHeader } from './today-header.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'

export type TodayPageProps = {
  /** `due` shows everybody who is due. */
  readonly part?: string | undefined
}

/** What the day asks for: promises, customers who are due, birthdays. */
export function TodayPage({ part }: TodayPageProps) {
  const { today } = useShop()
  const { data, error, refetch } = useQuery(orpc.today.get.queryOptions({ input: { on: today } }))
  if (part === 'due') return <DueList />
  return (
    <>
      <TodayHeader />
      <SecondPlaceNotice />
      {error !== null && data === undefined ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingLines lines={8} height={64} />
      ) : (
        <TodayLists today={data} />
      )}
    </>
  )
}
