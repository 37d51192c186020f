import { IconCake, IconHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BirthdayRow } from '#shared/contract/today.ts'
import { useDayFormat, useNearDay } from '#renderer/ui/day-text.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { TodayRow } from './today-row.tsx'
import { useSettle } from './use-settle.ts'
import classes from './today.module.css'

/** A birthday or an anniversary of the coming week. */
export function BirthdayRowLine({ row, ...place }: { readonly row: BirthdayRow } & RowPlace) {
  const { t } = useTranslation()
  const nearDay = useNearDay()
  const format = useDayFormat()
  const { customerId, customer, photoId, kind, years, on } = row
  const { onDone, onPostpone } = useSettle({ group: 'days', customerId, productId: null, name: customer, kind })
  const day = format(on, 'weekday')
  const Icon = kind === 'birthday' ? IconCake : IconHeart
  const reason =
    kind === 'birthday'
      ? years === null
        ? t('today.birthday', { day })
        : t('today.turns', { count: years, day })
      : years === null
        ? t('today.anniversary', { day })
        : t('today.anniversaryOf', { count: years, day })
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer, photoId }}
      title={customer}
      mark={
        <span className={classes['mark']}>
          <Icon size={14} stroke={2} />
          {nearDay(on)}
        </span>
      }
      reason={reason}
      phone={row.phone}
      asksNext={false}
      href={`/customers/${customerId}`}
      onDone={onDone}
      onPostpone={onPostpone}
    />
  )
}
