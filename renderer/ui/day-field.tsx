import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { useDayFormat } from './day-text.tsx'
import { parseTypedDay } from './typed-day.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { isDay, type Day } from '#shared/domain/calendar-date.ts'
import classes from './day-field.module.css'

export type DayFieldProps = Omit<
  DateInputProps,
  'value' | 'defaultValue' | 'onChange' | 'valueFormat' | 'dateParser'
> & {
  /** `YYYY-MM-DD`; null while empty. */
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
}

/** A day, typed as the language writes it (`5.3.`, `05.03.2026`, `+3`) or picked; weeks start on Monday. */
export function DayField({ value, onChange, popoverProps, ...input }: DayFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings, today } = useShop()
  const format = useDayFormat()
  return (
    <DateInput
      popoverProps={{
        withinPortal: true,
        attributes: { dropdown: { role: 'dialog', 'aria-label': t('common.calendar.chooseDay') } },
        ...popoverProps,
      }}
      ariaLabels={{
        previousMonth: t('common.calendar.previousMonth'),
        nextMonth: t('common.calendar.nextMonth'),
        previousYear: t('common.calendar.previousYear'),
        nextYear: t('common.calendar.nextYear'),
        previousDecade: t('common.calendar.previousYears'),
        nextDecade: t('common.calendar.nextYears'),
      }}
      classNames={{ day: classes['day'] }}
      clearButtonProps={{ 'aria-label': t('common.calendar.clear'), className: classes['clear'] }}
      placeholder={format(today, 'short')}
      {...input}
      value={value}
      onChange={(next) => onChange(next !== null && isDay(next) ? next : null)}
      valueFormat={(day) => format(day.slice(0, 10), 'short')}
      dateParser={(text) => parseTypedDay(text, today, language, settings.country)}
    />
  )
}
