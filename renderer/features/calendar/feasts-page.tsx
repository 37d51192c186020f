import { useTranslation } from 'react-i18next'
import { IconCalendarHeart } from '@tabler/icons-react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useComingFeasts } from '#renderer/ui/next-feast/coming-feasts.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { FeastList } from './feast-list.tsx'
import { NameDays } from './name-days.tsx'
import { PastBuyers } from './past-buyers.tsx'
import classes from './calendar.module.css'

/** Feasts ahead, who bought before each of them a year ago, and whose name day it is. */
export function FeastsPage({ code }: { readonly code?: string | undefined }) {
  const { t } = useTranslation()
  const { data: feasts, error, refetch } = useComingFeasts()
  const shown =
    feasts?.find((feast) => feast.code === code) ?? feasts?.find(({ major }) => major) ?? feasts?.[0] ?? null
  return (
    <section className={classes['page']} aria-label={t('calendar.title')}>
      <PageHeader title={t('calendar.title')} />
      {error !== null && feasts === undefined ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : feasts === undefined ? (
        <LoadingLines lines={8} />
      ) : (
        <div className={classes['columns']}>
          <div className={classes['side']}>
            <FeastList feasts={feasts} shown={shown} />
            <NameDays />
          </div>
          {shown === null ? (
            <EmptyState icon={IconCalendarHeart}>{t('calendar.noFeasts')}</EmptyState>
          ) : (
            <PastBuyers key={shown.code} feast={shown} />
          )}
        </div>
      )}
    </section>
  )
}
