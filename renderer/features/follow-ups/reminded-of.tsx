import { useEffect, useRef } from 'react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import classes from './follow-ups.module.css'

/** The follow-up that a nudge was about, before all others and with the focus, wherever it stands in the list. */
export function RemindedOf({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const list = useRef<HTMLUListElement>(null)
  const { data } = useQuery(orpc.followUps.list.queryOptions({ input: { status: 'all', ids: [id] } }))
  const isLoaded = data !== undefined

  useEffect(() => {
    if (isLoaded) list.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  }, [isLoaded])

  if (!isLoaded) return null
  const [row] = data.rows
  return (
    <div className={classes['remindedPart']}>
      <Section title={t('reminders.shown')}>
        {row === undefined || row.doneOn !== null ? (
          <Text size="sm" c="dimmed" role="status">
            {row?.doneOn == null
              ? t('reminders.gone')
              : t('reminders.doneSince', { title: row.title, day: format(row.doneOn) })}
          </Text>
        ) : (
          <ul ref={list} className={`${classes['rows'] ?? ''} ${classes['reminded'] ?? ''}`} data-rows>
            <FollowUpRow row={row} isFirst />
          </ul>
        )}
      </Section>
    </div>
  )
}
