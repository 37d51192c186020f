import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FilterForm } from '#renderer/ui/filters/filter-form.tsx'

/** How many days at least. */
export function DaysEditor({
  value,
  onApply,
}: {
  readonly value: number | undefined
  readonly onApply: (days: number) => void
}) {
  const { t } = useTranslation()
  const [days, setDays] = useState<number | null>(value ?? 90)
  return (
    <FilterForm isReady={days !== null && days > 0} onApply={() => onApply(days ?? 1)}>
      <NumberInput
        label={t('customerList.filters.days')}
        value={days ?? ''}
        onChange={(next) => setDays(typeof next === 'number' ? next : null)}
        min={1}
        max={36_500}
        allowDecimal={false}
        allowNegative={false}
        data-autofocus
      />
    </FilterForm>
  )
}
