import { useState } from 'react'
import { MultiSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { FilterForm } from '#renderer/ui/filters/filter-form.tsx'

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
  if (tags.length === 0) return <Text size="sm">{t('filters.nothing')}</Text>
  return (
    <FilterForm isReady={chosen.length > 0} onApply={() => onApply(chosen.map(Number), mode)}>
      <MultiSelect
        label={t('customerList.filters.names.tags')}
        data={tags.map((tag) => ({ value: String(tag.id), label: tag.name }))}
        value={chosen}
        onChange={setChosen}
        searchable
        maxValues={50}
        comboboxProps={{ withinPortal: false }}
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
