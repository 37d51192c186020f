import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { DayField } from './day-field.tsx'
import classes from './settle-form.module.css'

type FormFrameProps = { readonly onCancel: () => void }

const cancelOnEscape = (onCancel: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  // An open calendar closes first.
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.stopPropagation()
  onCancel()
}

export type DoneFormProps = FormFrameProps & {
  /** Also asks when to call again. */
  readonly asksNext: boolean
  readonly onDone: (note: string, next: Day | null) => void
}

/** Asked in the row: what came of it, and where it makes sense when to call again. Enter confirms, Esc goes back. */
export function DoneForm({ asksNext, onDone, onCancel }: DoneFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [note, setNote] = useState('')
  const [next, setNext] = useState<Day | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    onDone(note.trim(), next)
  }

  return (
    <form className={classes['form']} onSubmit={submit} onKeyDown={cancelOnEscape(onCancel)}>
      <TextInput
        className={classes['note']}
        label={t('later.whatCame')}
        placeholder={t('common.optional')}
        value={note}
        maxLength={2000}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {asksNext && (
        <DayField
          className={classes['day']}
          label={t('later.nextDate')}
          placeholder={t('common.optional')}
          value={next}
          minDate={addDays(today, 1)}
          clearable
          onChange={setNext}
        />
      )}
      <Button type="submit">{t('common.done')}</Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

export type LaterFormProps = FormFrameProps & { readonly onPick: (day: Day) => void }

/** Asked in the row: until which day. */
export function LaterForm({ onPick, onCancel }: LaterFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [day, setDay] = useState<Day | null>(null)
  const [isMissing, setIsMissing] = useState(false)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (day === null || day <= today) setIsMissing(true)
    else onPick(day)
  }

  return (
    <form className={classes['form']} onSubmit={submit} onKeyDown={cancelOnEscape(onCancel)}>
      <DayField
        className={classes['day']}
        label={t('later.until')}
        value={day}
        minDate={addDays(today, 1)}
        autoFocus
        error={isMissing && (day === null || day <= today) ? t('later.onlyAhead') : undefined}
        onChange={setDay}
      />
      <Button type="submit">{t('later.putOff')}</Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
