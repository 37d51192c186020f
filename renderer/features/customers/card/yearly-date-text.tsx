import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ageOn, nextOccurrence } from '#shared/domain/birthday.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useNearDay } from '#renderer/ui/day-text.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { formatYearlyDate, parseYearlyDate } from '../yearly-date.ts'

export type YearlyDateTextProps = {
  readonly label: string
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  readonly value: string | null
  readonly onSave: (value: string | null) => Promise<unknown>
  /** Says under it when it is next: with the age, or the day alone. */
  readonly tells?: 'age' | 'day' | undefined
  readonly placeholder?: string
}

/** A day of every year as it is typed, with or without its year. */
export function YearlyDateText({ label, value, onSave, tells, placeholder }: YearlyDateTextProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today, settings } = useShop()
  const nearDay = useNearDay()
  const parse = (text: string) => parseYearlyDate(text, today, language, settings.country)
  const next = value === null ? null : nextOccurrence(value, today)
  const age = value === null || next === null ? null : ageOn(value, next)
  return (
    <div>
      <EditableText
        hideLabel
        label={label}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={value === null ? '' : formatYearlyDate(value, language, settings.country)}
        check={(text) => (text === '' || parse(text) !== null ? null : t('customers.dateUnclear'))}
        onSave={(text) => onSave(text === '' ? null : parse(text))}
      />
      {tells !== undefined && next !== null && (
        <Text size="xs" c="dimmed">
          {tells === 'day' || age === null || age === 0
            ? t('customers.nextBirthday', { day: nearDay(next) })
            : t('customers.turns', { age, day: nearDay(next) })}
        </Text>
      )}
    </div>
  )
}
