import { useRef, useState, type SubmitEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import classes from './card.module.css'

/** A promise without a date is meant for about then. */
const usualDaysAhead = 7

/** Writes down what was promised, and until when. */
export function FollowUpComposer({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const [isSaving, setSaving] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const day = dueOn ?? addDays(today, usualDaysAhead)

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') return input.current?.focus()
    setSaving(true)
    try {
      const { actId } = await client.followUps.create({ customerId, title: title.trim(), dueOn: day })
      acted(t('customers.promised', { day: format(day) }), actId)
      setTitle('')
      setDueOn(null)
      input.current?.focus()
    } catch (error) {
      failed(error)
    } finally {
      setSaving(false)
    }
  }

  return (
    <form className={`${classes['composer']} rg-no-print`} onSubmit={(event) => void save(event)}>
      <TextInput
        ref={input}
        className={classes['composerText']}
        aria-label={t('customers.whatPromised')}
        placeholder={t('customers.whatPromised')}
        autoComplete="off"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-composer
      />
      <DayField
        className={classes['composerDay']}
        aria-label={t('customers.promisedFor')}
        value={day}
        onChange={setDueOn}
        minDate={today}
      />
      <Button type="submit" variant="default" loading={isSaving}>
        {t('customers.promise')}
      </Button>
    </form>
  )
}
