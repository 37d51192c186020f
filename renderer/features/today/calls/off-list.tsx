import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { RecallOffReason, RecallOffRow } from '#shared/contract/recall.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useRecallActs } from '#renderer/ui/recall/use-recall-acts.ts'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import classes from './calls.module.css'

const step = 50
const mostRows = 500

/** Who is due and not on the list, by the reason, with the way back for those whom somebody took off. */
export function OffList() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState<RecallOffReason | null>(null)
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useQuery({
    ...orpc.recall.paused.queryOptions({ input: { limit, ...(reason === null ? {} : { reason }) } }),
    placeholderData: keepPreviousData,
  })
  if (error !== null && data === undefined) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingLines lines={8} height={48} />
  if (data.counts.length === 0) return <EmptyState icon={IconPhone}>{t('recall.nobodyOff')}</EmptyState>
  const number = new Intl.NumberFormat(language)
  return (
    <div data-rows>
      <Chips label={t('recall.offFilter')}>
        {data.counts.map(({ reason: each, count }) => (
          <Chip key={each} isOn={reason === each} onClick={() => setReason(reason === each ? null : each)}>
            {t(`recall.off.${each}`)} <span className={classes['chipCount']}>{number.format(count)}</span>
          </Chip>
        ))}
      </Chips>
      <ul className={classes['rows']}>
        {data.rows.map((row, index) => (
          <OffLine key={row.customerId} row={row} isFirst={index === 0} />
        ))}
      </ul>
      {data.total > data.rows.length && limit < mostRows && (
        <Button variant="subtle" onClick={() => setLimit(limit + step)}>
          {t('recall.showMore')}
        </Button>
      )}
    </div>
  )
}

function OffLine({ row, isFirst }: { readonly row: RecallOffRow; readonly isFirst: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const format = useDayFormat()
  const { customerId, customer, off, until, canResume } = row
  const { resume } = useRecallActs({ customerId, productId: null, name: customer })
  const ends =
    until === null ? (off === 'tries' ? t('recall.untilBuys') : null) : t('recall.until', { day: format(until) })
  const words = [row.product, t(`recall.off.${off}`), ends].filter((part) => part !== null).join(' · ')
  return (
    <li
      className={classes['offRow']}
      data-row={`off ${customerId}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={customer}
      onKeyDown={(event) => {
        if (stepOnKey(event) || event.target !== event.currentTarget) return
        if (event.key === 'Enter') navigate(`/customers/${customerId}`)
      }}
    >
      <CustomerAvatar name={customer} id={customerId} photoId={row.photoId} size={30} />
      <Link href={`/customers/${customerId}`} className={classes['name']}>
        {customer}
      </Link>
      <span className={classes['why']}>{words}</span>
      {canResume && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('recall.resumeFor', { name: customer })}
          onClick={(event) => {
            const line = event.currentTarget.closest('li')
            if (line !== null) focusNeighbour(line)
            void resume()
          }}
        >
          {t('recall.resume')}
        </Button>
      )}
    </li>
  )
}
