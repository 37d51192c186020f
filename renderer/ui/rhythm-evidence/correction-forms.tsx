import { useState } from 'react'
import { NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmCorrectionInput } from '#shared/contract/rhythms.ts'
import { addDays, addMonths, type Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from '../act-form.tsx'
import { DayField } from '../day-field.tsx'
import { useActForm } from '../use-act-form.ts'

export type CorrectionFormProps = {
  readonly correct: (said: RhythmCorrectionInput, note: string) => Promise<{ readonly actId: number }>
  readonly onClose: () => void
}

const longestInterval = 3650

export function NoteField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <TextInput
      data-wide
      label={t('why.note')}
      value={value}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Comes every so many days. */
export function IntervalForm({
  correct,
  onClose,
  usualDays,
}: CorrectionFormProps & { readonly usualDays: number | null }) {
  const { t } = useTranslation()
  const form = useActForm(onClose)
  const [days, setDays] = useState<number | null>(usualDays)
  const [note, setNote] = useState('')
  const isReady = days !== null && Number.isInteger(days) && days >= 1 && days <= longestInterval
  return (
    <ActForm
      form={form}
      label={t('why.acts.interval')}
      saveLabel={t('why.save')}
      isReady={isReady}
      onClose={onClose}
      onSave={() => void form.save(t('why.saved'), () => correct({ kind: 'interval', days: days ?? 1 }, note))}
    >
      <NumberInput
        autoFocus
        label={t('why.intervalDays')}
        value={days ?? ''}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        error={form.problem(!isReady, t('why.intervalWrong'))}
        onChange={(next) => setDays(typeof next === 'number' ? next : null)}
      />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  )
}

/** Not to be expected before a day, or for now. */
export function PausedForm({ correct, onClose }: CorrectionFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const form = useActForm(onClose)
  const [until, setUntil] = useState<Day | null>(addMonths(today, 1))
  const [note, setNote] = useState('')
  return (
    <ActForm
      form={form}
      label={t('why.acts.paused')}
      saveLabel={t('why.save')}
      isReady
      onClose={onClose}
      onSave={() => void form.save(t('why.saved'), () => correct({ kind: 'paused', until }, note))}
    >
      <DayField
        autoFocus
        clearable
        label={t('why.pausedUntil')}
        description={t('why.pausedOpen')}
        value={until}
        minDate={addDays(today, 1)}
        onChange={setUntil}
      />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  )
}
