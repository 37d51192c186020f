import { Anchor, Button, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import classes from './calendar.module.css'

const step = 20
/** The contract gives no more in one answer. */
const most = 500

/** Whose name day it is in the coming week: on the card, or sure from the given name. */
export function NameDays() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(step)
  const { data } = useQuery({
    ...orpc.calendar.nameDays.queryOptions({ input: { limit } }),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return null
  return (
    <Section title={t('calendar.nameDays')} count={data.total} description={t('calendar.nameDaysDetail')}>
      {data.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('calendar.noNameDays')}
        </Text>
      ) : (
        <ul className={classes['nameDays']}>
          {data.rows.map((row) => (
            <li key={`${row.on} ${row.customerId}`}>
              <Anchor component={Link} href={`/customers/${row.customerId}`} size="sm" className={classes['person']}>
                {row.customer}
              </Anchor>
              <span className={classes['feastDay']}>
                <DayText day={row.on} as="weekday" />
                {' · '}
                {t(row.source === 'card' ? 'calendar.onCard' : 'calendar.fromName')}
                {row.phone !== null && (
                  <>
                    {' · '}
                    <PhoneText phone={row.phone} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data.total > data.rows.length && limit < most && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setLimit(Math.min(most, limit + 4 * step))}>
          {t('today.showMore', { count: data.total - data.rows.length })}
        </Button>
      )}
    </Section>
  )
}
