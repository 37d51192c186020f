import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { ActForm } from '../act-form.tsx'
import { Chip, Chips } from '../chips.tsx'
import { useActForm } from '../use-act-form.ts'
import { NoteField, type CorrectionFormProps } from './correction-forms.tsx'
import classes from './season-form.module.css'

/** Of both calendars: from the weeks in which people buy for it to the feast itself. */
const seasons = {
  christmas: ['12-01', '01-07'],
  easter: ['03-20', '05-10'],
  march8: ['02-22', '03-08'],
} as const
const seasonNames = ['christmas', 'easter', 'march8'] as const

/** The last day of each month; 29 February falls on the 28th of common years. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Once a year, between two days. */
export function SeasonForm({ correct, onClose }: CorrectionFormProps) {
  const { t } = useTranslation()
  const form = useActForm(onClose)
  const [[from, to], setSpan] = useState<readonly [string, string]>(seasons.christmas)
  const [note, setNote] = useState('')
  return (
    <ActForm
      form={form}
      label={t('why.acts.yearly')}
      saveLabel={t('why.save')}
      isReady
      onClose={onClose}
      onSave={() => void form.save(t('why.saved'), () => correct({ kind: 'yearly', from, to }, note))}
    >
      <div className={classes['seasons']}>
        <Chips label={t('why.season')}>
          {seasonNames.map((name) => (
            <Chip
              key={name}
              isOn={seasons[name][0] === from && seasons[name][1] === to}
              onClick={() => setSpan(seasons[name])}
            >
              {t(`why.seasons.${name}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      <MonthDay label={t('why.from')} value={from} onChange={(next) => setSpan([next, to])} />
      <MonthDay label={t('why.to')} value={to} onChange={(next) => setSpan([from, next])} />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  )
}

type MonthDayProps = { readonly label: string; readonly value: string; readonly onChange: (monthDay: string) => void }

/** A day of every year, `MM-DD`. */
function MonthDay({ label, value, onChange }: MonthDayProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const month = Number(value.slice(0, 2))
  const day = Number(value.slice(3))
  const name = new Intl.DateTimeFormat(intlLocale(language), { month: 'long', timeZone: 'UTC' })
  const change = (nextMonth: number, nextDay: number) =>
    onChange(`${twoDigits(nextMonth)}-${twoDigits(Math.min(nextDay, monthLengths[nextMonth - 1] ?? 31))}`)
  return (
    <fieldset className={classes['monthDay']}>
      <legend>{label}</legend>
      <NativeSelect
        aria-label={`${label}: ${t('why.day')}`}
        value={String(day)}
        data={Array.from({ length: monthLengths[month - 1] ?? 31 }, (_, at) => String(at + 1))}
        onChange={(event) => change(month, Number(event.currentTarget.value))}
      />
      <NativeSelect
        aria-label={`${label}: ${t('why.month')}`}
        value={String(month)}
        data={monthLengths.map((_, at) => ({
          value: String(at + 1),
          label: name.format(new Date(Date.UTC(2000, at, 1))),
        }))}
        onChange={(event) => change(Number(event.currentTarget.value), day)}
      />
    </fieldset>
  )
}
