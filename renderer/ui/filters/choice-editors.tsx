import { useState } from 'react'
import { Autocomplete, Checkbox, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips.tsx'
import { FilterForm } from './filter-form.tsx'

export type Choice = { readonly value: string; readonly label: string }
const inPopover = { withinPortal: false } as const

/** One of few: choosing puts the filter on at once. */
export function OneOfFewEditor({
  choices,
  value,
  onApply,
}: {
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onApply: (value: string) => void
}) {
  return (
    <Stack gap={4} align="start">
      {choices.map((choice, at) => (
        <Chip key={choice.value} isOn={choice.value === value} onClick={() => onApply(choice.value)}>
          <span data-autofocus={at === 0 || undefined}>{choice.label}</span>
        </Chip>
      ))}
    </Stack>
  )
}

/** A word of the shop; what isn't offered may be typed. */
export function WordEditor({
  label,
  words,
  value,
  onApply,
}: {
  readonly label: string
  readonly words: readonly string[]
  readonly value: string | undefined
  readonly onApply: (word: string) => void
}) {
  const [word, setWord] = useState(value ?? '')
  return (
    <FilterForm isReady={word.trim() !== ''} onApply={() => onApply(word.trim())}>
      <Autocomplete
        label={label}
        data={[...words]}
        value={word}
        onChange={setWord}
        limit={20}
        comboboxProps={inPopover}
        autoComplete="off"
        data-autofocus
      />
    </FilterForm>
  )
}

/** One of many, found by typing. */
export function OneOfManyEditor({
  label,
  choices,
  value,
  onApply,
}: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onApply: (value: string) => void
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(value ?? null)
  if (choices.length === 0) return <Text size="sm">{t('filters.nothing')}</Text>
  return (
    <FilterForm isReady={chosen !== null} onApply={() => chosen !== null && onApply(chosen)}>
      <Select
        label={label}
        data={[...choices]}
        value={chosen}
        onChange={setChosen}
        searchable
        limit={50}
        comboboxProps={inPopover}
        autoComplete="off"
        data-autofocus
      />
    </FilterForm>
  )
}

/** Several at once, all on one page. */
export function SeveralEditor({
  label,
  choices,
  value,
  columns = 1,
  onApply,
}: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: readonly string[]
  readonly columns?: number
  readonly onApply: (values: readonly string[]) => void
}) {
  const [chosen, setChosen] = useState<string[]>([...value])
  return (
    <FilterForm isReady={chosen.length > 0} onApply={() => onApply(chosen)}>
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={label}>
        <SimpleGrid cols={columns} spacing="md" verticalSpacing={10}>
          {choices.map((choice, at) => (
            <Checkbox
              key={choice.value}
              value={choice.value}
              label={choice.label}
              data-autofocus={at === 0 || undefined}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </FilterForm>
  )
}
