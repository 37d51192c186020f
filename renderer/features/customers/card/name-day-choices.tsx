import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardDay } from '#shared/domain/customer-profile.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import classes from './fields.module.css'

export type NameDayChoicesProps = {
  readonly customerId: number
  readonly onAdd: (day: CardDay) => Promise<{ readonly actId: number }>
}

/** When people of this name celebrate: one click writes the day on the card. */
export function NameDayChoices({ customerId, onAdd }: NameDayChoicesProps) {
  const { t } = useTranslation()
  const day = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  const { data: choices = [] } = useQuery(orpc.calendar.nameDayChoices.queryOptions({ input: { customerId } }))

  async function add(name: string, date: string, on: string): Promise<void> {
    try {
      const { actId } = await onAdd({ kind: 'name-day', label: '', date })
      acted(t('calendar.suggestAdded', { name, day: day(on, 'day-month') }), actId)
    } catch (error) {
      failed(error)
    }
  }

  return choices.map(({ name, days }) => (
    <div key={name} role="group" aria-label={t('calendar.suggest', { name })} className={classes['choices']}>
      <Text span size="xs" c="dimmed">
        {t('calendar.suggest', { name })}
      </Text>
      {days.map(({ on, date }) =>
        date === null ? (
          <Text key={on} span size="xs" c="dimmed">
            {t('calendar.movesWithEaster', { day: day(on, 'day-month') })}
          </Text>
        ) : (
          <Button
            key={on}
            variant="subtle"
            size="compact-xs"
            mih={24}
            leftSection={<IconPlus size={13} stroke={2} />}
            aria-label={t('calendar.suggestAdd', { name, day: day(on, 'day-month') })}
            onClick={() => void add(name, date, on)}
          >
            {day(on, 'day-month')}
          </Button>
        ),
      )}
    </div>
  ))
}
