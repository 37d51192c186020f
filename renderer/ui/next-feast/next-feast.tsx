import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayDistance, useDayFormat } from '../day-text.tsx'
import { useComingFeasts } from './coming-feasts.ts'
import { useFeastName } from './feast-name.ts'
import classes from './next-feast.module.css'

/** The next feast that people buy for, and how many did so a year ago; nothing where none is near. */
export function NextFeast() {
  const { t } = useTranslation()
  const { data: feasts } = useComingFeasts()
  const name = useFeastName()
  const day = useDayFormat()
  const distance = useDayDistance()
  const next = feasts?.find(({ major }) => major) ?? feasts?.[0]
  const { data: before } = useQuery({
    ...orpc.calendar.boughtBefore.queryOptions({ input: { code: next?.code ?? '', year: next?.year, limit: 1 } }),
    enabled: next !== undefined,
  })
  if (next === undefined) return null
  return (
    <div className={classes['feast']}>
      <Title order={2} className={classes['title']}>
        {t('calendar.nextFeast')}
      </Title>
      <p className={classes['name']}>{name(next.code)}</p>
      <Text size="sm" c="dimmed">
        {day(next.on, 'weekday')} · {distance(next.on)}
      </Text>
      {before !== undefined && (
        <Text size="sm" mt={4}>
          {before.total === 0 ? (
            <span className="rg-quiet">{t('calendar.noneBefore')}</span>
          ) : (
            <Anchor component={Link} href={`/feasts/${next.code}`} size="sm">
              {t('calendar.boughtBefore', { count: before.total })}
            </Anchor>
          )}
        </Text>
      )}
      <Anchor component={Link} href="/feasts" size="sm" className={classes['all']}>
        {t('calendar.allFeasts')}
      </Anchor>
    </div>
  )
}
