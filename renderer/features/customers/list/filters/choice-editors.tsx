import { useState } from 'react'
import {
  Autocomplete,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { FilterForm } from './filter-form.tsx'

type Choice = { readonly value: string; readonly label: string }
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
  if (choices.length === 0) return <Text size="sm">{t('customerList.filters.nothing')}</Text>
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

export type TagMode = 'any' | 'all' | 'none'
const tagModes: readonly TagMode[] = ['any', 'all', 'none']

/** Which tags, and whether any, all or none of them. */
export function TagsEditor({
  tags,
  value,
  mode: present,
  onApply,
}: {
  readonly tags: readonly { readonly id: number; readonly name: string }[]
  readonly value: readonly number[]
  readonly mode: TagMode
  readonly onApply: (tagIds: readonly number[], mode: TagMode) => void
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(value.map(String))
  const [mode, setMode] = useState(present)
  if (tags.length === 0) return <Text size="sm">{t('customerList.filters.nothing')}</Text>
  return (
    <FilterForm isReady={chosen.length > 0} onApply={() => onApply(chosen.map(Number), mode)}>
      <MultiSelect
        label={t('customerList.filters.names.tags')}
        data={tags.map((tag) => ({ value: String(tag.id), label: tag.name }))}
        value={chosen}
        onChange={setChosen}
        searchable
        maxValues={50}
        comboboxProps={inPopover}
        autoComplete="off"
        data-autofocus
      />
      <Chips label={t('customerList.filters.condition')}>
        {tagModes.map((each) => (
          <Chip key={each} isOn={each === mode} onClick={() => setMode(each)}>
            {t(`customerList.filters.tagModes.${each}`)}
          </Chip>
        ))}
      </Chips>
    </FilterForm>
  )
}

const parts = ['phone', 'email', 'address', 'birthday'] as const
type Part = (typeof parts)[number]
const partModes = ['either', 'has', 'lacks'] as const

/** What the card has or lacks. */
export function ContentsEditor({
  has,
  lacks,
  onApply,
}: {
  readonly has: readonly Part[]
  readonly lacks: readonly Part[]
  readonly onApply: (has: readonly Part[], lacks: readonly Part[]) => void
}) {
  const { t } = useTranslation()
  const [modes, setModes] = useState<Readonly<Record<Part, (typeof partModes)[number]>>>(() => {
    const modeOf = (part: Part) => (has.includes(part) ? 'has' : lacks.includes(part) ? 'lacks' : 'either')
    return { phone: modeOf('phone'), email: modeOf('email'), address: modeOf('address'), birthday: modeOf('birthday') }
  })
  const are = (mode: string) => parts.filter((part) => modes[part] === mode)
  return (
    <FilterForm isReady={are('either').length < parts.length} onApply={() => onApply(are('has'), are('lacks'))}>
      {parts.map((part) => (
        <Group key={part} justify="space-between" wrap="nowrap">
          <Text size="sm">{t(`customerList.filters.parts.${part}`)}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t(`customerList.filters.parts.${part}`)}
            data={partModes.map((mode) => ({ value: mode, label: t(`customerList.filters.partModes.${mode}`) }))}
            value={modes[part]}
            onChange={(mode) => setModes({ ...modes, [part]: mode })}
          />
        </Group>
      ))}
    </FilterForm>
  )
}
