import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { AskedForm, type AskedFormProps } from './asked-form.tsx'
import { DayField } from './day-field.tsx'

type SettleProps = Pick<AskedFormProps, 'onCancel'>

export type DoneFormProps = SettleProps & {
  /** Also asks when to call again. */
  readonly asksNext: boolean
  readonly onDone: (note: string, next: Day | null) => void
}

/** What came of it, and where it makes sense when to call again. */
export function DoneForm({ asksNext, onDone, onCancel }: DoneFormProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const [next, setNext] = useState<Day | null>(null)
  return (
    <AskedForm saveLabel={t('common.done')} onSave={() => onDone(note.trim(), next)} onCancel={onCancel}>
      <NoteField label={t('later.whatCame')} value={note} autoFocus onChange={setNote} />
      {asksNext && <NextDayField label={t('later.nextDate')} value={next} onChange={setNext} />}
    </AskedForm>
  )
}

export type LaterFormProps = SettleProps & { readonly onPick: (day: Day) => void }

/** Until which day. */
export function LaterForm({ onPick, onCancel }: LaterFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [day, setDay] = useState<Day | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const save = () => (day === null || day <= today ? setIsMissing(true) : onPick(day))
  return (
    <AskedForm saveLabel={t('later.putOff')} onSave={save} onCancel={onCancel}>
      <DayField
        data-day
        label={t('later.until')}
        value={day}
        minDate={addDays(today, 1)}
        autoFocus
        error={isMissing && (day === null || day <= today) ? t('later.onlyAhead') : undefined}
        onChange={setDay}
      />
    </AskedForm>
  )
}

type FieldProps<Value> = {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A word about it, or none. */
export function NoteField({ onChange, ...field }: FieldProps<string> & { readonly autoFocus?: boolean }) {
  const { t } = useTranslation()
  return (
    <TextInput
      {...field}
      data-note
      placeholder={t('common.optional')}
      maxLength={2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A day from tomorrow on, or none. */
export function NextDayField(field: FieldProps<Day | null>) {
  const { t } = useTranslation()
  const { today } = useShop()
  return <DayField {...field} data-day placeholder={t('common.optional')} minDate={addDays(today, 1)} clearable />
}
