import { useState } from 'react'
import { Group, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { FilterForm } from './filter-form.tsx'

export type Span<T> = { readonly from?: T | undefined; readonly to?: T | undefined }
type SpanEditorProps<T> = { readonly value: Span<T> | undefined; readonly onApply: (span: Span<T>) => void }

function spanOf<T>(from: T | null, to: T | null): Span<T> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

/** From which day and to which; one of the two is enough. */
export function DaySpanEditor({ value, onApply }: SpanEditorProps<string>) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(value?.from ?? null)
  const [to, setTo] = useState(value?.to ?? null)
  return (
    <FilterForm isReady={from !== null || to !== null} onApply={() => onApply(spanOf(from, to))}>
      <Group grow wrap="nowrap" align="start">
        <DayField
          label={t('filters.fromField')}
          value={from}
          onChange={setFrom}
          clearable
          data-autofocus
          popoverProps={{ withinPortal: false }}
        />
        <DayField
          label={t('filters.toField')}
          value={to}
          onChange={setTo}
          clearable
          popoverProps={{ withinPortal: false }}
        />
      </Group>
    </FilterForm>
  )
}

export function MoneySpanEditor({ value, onApply }: SpanEditorProps<number>) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(value?.from ?? null)
  const [to, setTo] = useState(value?.to ?? null)
  return (
    <FilterForm isReady={from !== null || to !== null} onApply={() => onApply(spanOf(from, to))}>
      <Group grow wrap="nowrap" align="start">
        <AmountField label={t('filters.fromField')} value={from} onChange={setFrom} data-autofocus />
        <AmountField label={t('filters.toField')} value={to} onChange={setTo} />
      </Group>
    </FilterForm>
  )
}

const typed = (value: string | number): number | null => (typeof value === 'number' ? value : null)

type NumberSpanEditorProps = SpanEditorProps<number> & {
  /** Counts know neither fractions nor numbers below zero. */
  readonly isCount: boolean
}

export function NumberSpanEditor({ value, onApply, isCount }: NumberSpanEditorProps) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(value?.from ?? null)
  const [to, setTo] = useState(value?.to ?? null)
  const limits = isCount ? { min: 0, max: 1_000_000, allowDecimal: false, allowNegative: false } : {}
  return (
    <FilterForm isReady={from !== null || to !== null} onApply={() => onApply(spanOf(from, to))}>
      <Group grow wrap="nowrap" align="start">
        <NumberInput
          label={t('filters.fromField')}
          value={from ?? ''}
          onChange={(next) => setFrom(typed(next))}
          hideControls
          data-autofocus
          {...limits}
        />
        <NumberInput
          label={t('filters.toField')}
          value={to ?? ''}
          onChange={(next) => setTo(typed(next))}
          hideControls
          {...limits}
        />
      </Group>
    </FilterForm>
  )
}
