import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Repeat } from '#shared/contract/follow-ups.ts'
import { useRepeatWords } from './repeat-words.ts'

export type RepeatFieldProps = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: Repeat | null
  readonly onChange: (repeat: Repeat | null) => void
}

const offered: readonly Repeat[] = [
  { every: 1, unit: 'day' },
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
]
const once = 'once'
const keyOf = (repeat: Repeat | null): string => (repeat === null ? once : `${repeat.every} ${repeat.unit}`)

/** How often it comes again; a rarer rhythm that is already there stays on offer. */
export function RepeatField({ value, onChange, ...input }: RepeatFieldProps) {
  const { t } = useTranslation()
  const words = useRepeatWords()
  const isRare = value !== null && !offered.some((repeat) => keyOf(repeat) === keyOf(value))
  const choices = isRare ? [...offered, value] : offered
  return (
    <Select
      allowDeselect={false}
      {...input}
      value={keyOf(value)}
      data={[
        { value: once, label: t('followUps.once') },
        ...choices.map((repeat) => ({ value: keyOf(repeat), label: words(repeat) })),
      ]}
      onChange={(key) => onChange(choices.find((repeat) => keyOf(repeat) === key) ?? null)}
    />
  )
}
