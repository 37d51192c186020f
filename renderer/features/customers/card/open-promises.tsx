import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconBell, IconCheck, IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { addDays, daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { DayText, useDayFormat } from '#renderer/ui/day-text.tsx'
import { LaterMenu } from '#renderer/ui/later-menu.tsx'
import { openFollowUps } from './open-follow-ups.ts'
import classes from './promises.module.css'

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

function Promised({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  /** The day being chosen; null while none is asked for. */
  const [chosen, setChosen] = useState<Day | null>(null)
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
    setChosen(null)
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
          {followUp.time !== null && `, ${followUp.time}`}
          {late > 0 && ` · ${t('customers.daysLate', { count: late })}`}
          {followUp.note !== '' && ` · ${followUp.note}`}
        </span>
      </span>
      <Group gap={4} wrap="nowrap" className="rg-no-print">
        <Button
          variant="default"
          leftSection={<IconCheck size={16} stroke={2} />}
          onClick={() => void done()}
          aria-label={t('later.doneFor', { name: followUp.title })}
        >
          {t('common.done')}
        </Button>
        <LaterMenu
          name={followUp.title}
          onPick={(day) => void postpone(day)}
          onPickOther={() => setChosen(addDays(today, 1))}
        />
      </Group>
      {chosen !== null && (
        <form
          className={classes['promiseDay']}
          onSubmit={(event) => {
            event.preventDefault()
            void postpone(chosen)
          }}
        >
          <DayField
            autoFocus
            aria-label={t('later.until')}
            value={chosen}
            minDate={addDays(today, 1)}
            onChange={(day) => setChosen(day ?? addDays(today, 1))}
          />
          <Button type="submit">{t('later.putOff')}</Button>
          <Button variant="subtle" color="gray" onClick={() => setChosen(null)}>
            {t('common.cancel')}
          </Button>
        </form>
      )}
    </li>
  )
}
