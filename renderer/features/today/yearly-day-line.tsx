import { useState } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBalloon, IconCake, IconCandle, IconHeart, IconMessage2, IconStar, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { YearlyDayRow } from '#shared/contract/today.ts'
import { wordYearlyDay } from '#shared/i18n/profile-words.ts'
import { useDayFormat, useNearDay } from '#renderer/ui/day-text.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { GreetingInPlace } from './greeting-in-place.tsx'
import { TodayRow } from './today-row.tsx'
import { useSettle } from './use-settle.ts'
import classes from './today.module.css'

const icons: Readonly<Record<YearlyDayRow['kind'], Icon>> = {
  birthday: IconCake,
  anniversary: IconHeart,
  'name-day': IconStar,
  slava: IconCandle,
  other: IconStar,
  'family-birthday': IconBalloon,
  'family-name-day': IconStar,
}

/** A birthday, a feast or another day of every year within the coming week. */
export function YearlyDayLine({ row, ...place }: { readonly row: YearlyDayRow } & RowPlace) {
  const { t } = useTranslation()
  const nearDay = useNearDay()
  const format = useDayFormat()
  const { customerId, customer, kind, partId, on } = row
  const { onDone, onPostpone } = useSettle({
    ...{ group: 'days', customerId, name: customer },
    ...{ kind, partId },
  })
  const [isWriting, setWriting] = useState(false)
  const Mark = icons[kind]
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer, photoId: row.photoId }}
      title={customer}
      mark={
        <span className={classes['mark']}>
          <Mark size={14} stroke={2} />
          {nearDay(on)}
        </span>
      }
      reason={wordYearlyDay(t, row, format(on, 'weekday'))}
      phone={row.phone}
      callsOnly
      keys={{ KeyM: () => setWriting(true) }}
      acts={
        <Tooltip label={t('greetings.write')}>
          <ActionIcon
            size={36}
            variant="subtle"
            color="gray"
            aria-label={t('greetings.writeTo', { name: customer })}
            aria-expanded={isWriting}
            onClick={() => setWriting(!isWriting)}
          >
            <IconMessage2 size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      }
      below={isWriting && <GreetingInPlace row={row} onClose={() => setWriting(false)} onSent={onDone} />}
      asksNext={false}
      href={`/customers/${customerId}`}
      onDone={onDone}
      onPostpone={onPostpone}
    />
  )
}
