import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useQuickDays } from '#renderer/ui/quick-days.ts'
import classes from './composer.module.css'

export type NextDateProps = {
  /** A promise has a date; what happened may have a next one. */
  readonly isNeeded: boolean
  readonly day: Day | null
  readonly title: string
  /** What it will be called without a title. */
  readonly usualTitle: string
  readonly onChange: (next: { readonly nextOn?: Day | null; readonly nextTitle?: string }) => void
}

/** When to come back to it, by one click or any day, and what to do then. */
export function NextDate({ isNeeded, day, title, usualTitle, onChange }: NextDateProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const days = useQuickDays()
  return (
    <div className={classes['next']}>
      <span className={classes['nextName']} aria-hidden>
        {isNeeded ? t('customers.promisedFor') : t('activities.next')}
      </span>
      <Chips label={isNeeded ? t('customers.promisedFor') : t('activities.next')}>
        {!isNeeded && (
          <Chip isOn={day === null} onClick={() => onChange({ nextOn: null })}>
            {t('activities.noNext')}
          </Chip>
        )}
        {days.map((quick) => (
          <Chip key={quick.key} isOn={day === quick.day} onClick={() => onChange({ nextOn: quick.day })}>
            {quick.label}
          </Chip>
        ))}
      </Chips>
      <DayField
        className={classes['day']}
        aria-label={isNeeded ? t('customers.promisedFor') : t('activities.next')}
        value={day}
        minDate={today}
        clearable={!isNeeded}
        onChange={(nextOn) => onChange({ nextOn })}
      />
      {!isNeeded && day !== null && (
        <TextInput
          className={classes['nextTitle']}
          aria-label={t('activities.nextTitle')}
          placeholder={usualTitle === '' ? t('activities.nextTitle') : usualTitle}
          maxLength={300}
          value={title}
          onChange={(event) => onChange({ nextTitle: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
