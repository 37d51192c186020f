import { useState } from 'react'
import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Repeat } from '#shared/contract/follow-ups.ts'
import { endOfMonth, type Day } from '#shared/domain/calendar-date.ts'
import { everyPart, writeRepeatParts, type RepeatParts } from '#shared/domain/repeat-parts.ts'
import { RepeatForm } from './repeat-form.tsx'
import { nthOfMonth, once, useRepeatWords, type Repetition } from './repeat-words.ts'
import classes from './repeat-field.module.css'

export type RepeatFieldProps = Omit<SelectProps, 'value' | 'onChange' | 'data' | 'label'> & {
  readonly label: string
  /** The first day: what "first Monday" and "last day" are offered from. */
  readonly day: Day | null
  readonly value: Repetition
  readonly onChange: (repetition: Repetition) => void
}

const simple: readonly Repeat[] = [
  { every: 1, unit: 'day' },
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
]
const custom = 'custom'
const keyOf = ({ repeat, repeatRule }: Repetition): string =>
  repeatRule ?? (repeat === null ? 'once' : `${repeat.every} ${repeat.unit}`)

const byRule = (parts: RepeatParts): Repetition => ({ repeat: null, repeatRule: writeRepeatParts(parts) })

/** Rules that people mean by a day: workdays, the first Monday, the last day of the month. */
function rulesFrom(day: Day | null): readonly Repetition[] {
  const workdays = [1, 2, 3, 4, 5].map((weekday) => ({ nth: null, weekday }))
  if (day === null) return [byRule({ ...everyPart('WEEKLY'), weekdays: workdays })]
  return [
    byRule({ ...everyPart('WEEKLY'), weekdays: workdays }),
    byRule({ ...everyPart('MONTHLY'), weekdays: [nthOfMonth(day)] }),
    ...(day === endOfMonth(day) ? [byRule({ ...everyPart('MONTHLY'), monthDays: [-1] })] : []),
  ]
}

/** How often it comes again; what is beyond the usual is put together below, and stays on offer once it is there. */
export function RepeatField({ label, day, value, onChange, ...input }: RepeatFieldProps) {
  const { t } = useTranslation()
  const words = useRepeatWords()
  const [isCustom, setCustom] = useState(false)
  const usual: readonly Repetition[] = [
    once,
    ...simple.map((repeat) => ({ repeat, repeatRule: null })),
    ...rulesFrom(day),
  ]
  const choices = usual.some((choice) => keyOf(choice) === keyOf(value)) ? usual : [...usual, value]
  return (
    <div className={classes['field']}>
      <Select
        allowDeselect={false}
        label={label}
        {...input}
        value={isCustom ? custom : keyOf(value)}
        data={[
          ...choices.map((choice) => ({ value: keyOf(choice), label: words(choice) })),
          { value: custom, label: t('planning.repeat.custom') },
        ]}
        onChange={(key) => {
          setCustom(key === custom)
          const chosen = choices.find((choice) => keyOf(choice) === key)
          if (chosen !== undefined) onChange(chosen)
        }}
      />
      {isCustom && <RepeatForm day={day} value={value} onChange={onChange} />}
    </div>
  )
}
