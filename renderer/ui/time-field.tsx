import { useRef, useState, type Ref } from 'react'
import { TimePicker, type TimePickerProps } from '@mantine/dates'
import { useMergedRef } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { dayPeriods } from '#shared/domain/day-periods.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'

export type TimeFieldProps = Omit<TimePickerProps, 'value' | 'defaultValue' | 'onChange' | 'format'> & {
  /** What is asked: seen above the field, or only heard. */
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  /** `HH:MM`, or empty. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time as the shop's language and country write it, whatever the system's own language is. */
export function TimeField({ label, isLabelHidden = false, inputRef, onChange, ...input }: TimeFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const periods = dayPeriods(language, useShop().settings.country)
  const hours = useRef<HTMLInputElement>(null)
  const minutes = useRef<HTMLInputElement>(null)
  const [isPartial, setPartial] = useState(false)
  const partLabel = (part: 'hours' | 'minutes' | 'half') => `${label}, ${t(`common.time.${part}`)}`

  // Half a time reads as none: it is said instead of being lost.
  function check(): void {
    const isBegun = (hours.current?.value ?? '') !== '' || (minutes.current?.value ?? '') !== ''
    setPartial(isBegun && input.value === '')
  }

  return (
    <TimePicker
      role="group"
      aria-label={label}
      {...(isLabelHidden ? {} : { label })}
      {...input}
      format={periods === null ? '24h' : '12h'}
      {...(periods === null ? {} : { amPmLabels: periods })}
      hoursRef={useMergedRef(hours, inputRef)}
      minutesRef={minutes}
      hoursInputLabel={partLabel('hours')}
      minutesInputLabel={partLabel('minutes')}
      amPmInputLabel={partLabel('half')}
      hoursInputProps={{ 'aria-invalid': isPartial || undefined }}
      error={isPartial ? t('common.time.partial') : undefined}
      onBlur={check}
      onKeyDown={(event) => event.key === 'Enter' && check()}
      onChange={(time) => {
        setPartial(false)
        onChange(time)
      }}
    />
  )
}
