import { useState } from 'react'
import { Button, Menu, Popover, Text } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconBell, IconCheck, IconChevronDown, IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { addDays, daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { DayText, useDayFormat } from '#renderer/ui/day-text.tsx'
import { openFollowUps } from './open-follow-ups.ts'
import classes from './card.module.css'

/** What is promised and not done yet: done or put off where it stands. */
export function OpenPromises({ customerId }: { readonly customerId: number }) {
  const { data } = useQuery(openFollowUps(customerId))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <ul className={classes['promises']}>
      {data.rows.map((followUp) => (
        <Promised key={followUp.id} followUp={followUp} />
      ))}
    </ul>
  )
}

const waits = [
  { key: 'tomorrow', days: 1 },
  { key: 'threeDays', days: 3 },
  { key: 'week', days: 7 },
] as const

function Promised({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [isPicking, setPicking] = useState(false)
  const late = daysBetween(followUp.dueOn, today)

  async function done(): Promise<void> {
    try {
      const { actId } = await client.followUps.complete({ id: followUp.id })
      acted(t('customers.doneToast', { title: followUp.title }), actId)
    } catch (error) {
      failed(error)
    }
  }
  async function postpone(dueOn: Day): Promise<void> {
    setPicking(false)
    try {
      const { actId } = await client.followUps.postpone({ id: followUp.id, dueOn })
      acted(t('customers.postponedToast', { day: format(dueOn) }), actId)
    } catch (error) {
      failed(error)
    }
  }

  return (
    <li className={classes['promise']} data-promise={followUp.id} data-late={late > 0 || undefined}>
      <span className={classes['promiseMark']} aria-hidden>
        {late > 0 ? <IconClockExclamation size={18} stroke={1.8} /> : <IconBell size={18} stroke={1.8} />}
      </span>
      <span className={classes['entryText']}>
        <span className={classes['promiseTitle']}>{followUp.title}</span>
        <span className={classes['entryFacts']}>
          <DayText day={followUp.dueOn} near />
          {late > 0 && ` · ${t('customers.daysLate', { count: late })}`}
          {followUp.note !== '' && ` · ${followUp.note}`}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        className="rg-no-print"
        leftSection={<IconCheck size={16} stroke={2} />}
        onClick={() => void done()}
        aria-label={t('customers.doneOf', { title: followUp.title })}
      >
        {t('common.done')}
      </Button>
      <Popover opened={isPicking} onChange={setPicking} trapFocus returnFocus position="bottom-end" withinPortal>
        <Popover.Target>
          <span className="rg-no-print">
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  rightSection={<IconChevronDown size={14} stroke={2} />}
                  aria-label={t('customers.laterOf', { title: followUp.title })}
                >
                  {t('customers.later')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {waits.map(({ key, days }) => (
                  <Menu.Item key={key} onClick={() => void postpone(addDays(today, days))}>
                    {t(`customers.waits.${key}`)}
                    <Text component="span" size="xs" c="dimmed" ml="sm">
                      {format(addDays(today, days))}
                    </Text>
                  </Menu.Item>
                ))}
                <Menu.Item onClick={() => setPicking(true)}>{t('customers.waits.pick')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </span>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={null}
            minDate={addDays(today, 1)}
            defaultDate={today}
            onChange={(day) => day !== null && void postpone(day)}
          />
        </Popover.Dropdown>
      </Popover>
    </li>
  )
}
