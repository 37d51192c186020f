import { useState } from 'react'
import { Button, Group, MultiSelect, Popover, Stack } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '#shared/contract/customer-bulk.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { TagsField } from '#renderer/features/customers/tags-field.tsx'

export type TagSelectionProps = {
  readonly isDisabled: boolean
  readonly onChange: (change: BulkChange) => void
}

/** Gives tags to the selected customers or takes tags from them. */
export function TagSelection({ isDisabled, onChange }: TagSelectionProps) {
  const { t } = useTranslation()
  const tags = useQuery(orpc.tags.list.queryOptions())
  const [isOpen, setOpen] = useState(false)
  const [mode, setMode] = useState<'add' | 'remove'>('add')
  const [names, setNames] = useState<readonly string[]>([])
  const [ids, setIds] = useState<string[]>([])
  const isReady = mode === 'add' ? names.length > 0 : ids.length > 0

  function apply(): void {
    if (!isReady) return
    onChange(mode === 'add' ? { kind: 'add-tags', tags: [...names] } : { kind: 'remove-tags', tagIds: ids.map(Number) })
    setNames([])
    setIds([])
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTag size={16} stroke={1.7} />}
          disabled={isDisabled}
          onClick={() => setOpen(!isOpen)}
        >
          {t('customerList.bulk.tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <Stack gap="sm">
            <Chips label={t('customerList.bulk.tag')}>
              <Chip isOn={mode === 'add'} onClick={() => setMode('add')}>
                {t('customerList.bulk.addTags')}
              </Chip>
              <Chip isOn={mode === 'remove'} onClick={() => setMode('remove')}>
                {t('customerList.bulk.removeTags')}
              </Chip>
            </Chips>
            {mode === 'add' ? (
              <TagsField label={t('customerList.bulk.addTags')} value={names} onChange={setNames} />
            ) : (
              <MultiSelect
                label={t('customerList.bulk.removeTags')}
                data={(tags.data ?? []).map((tag) => ({ value: String(tag.id), label: tag.name }))}
                value={ids}
                onChange={setIds}
                searchable
                maxValues={50}
                comboboxProps={{ withinPortal: false }}
              />
            )}
            <Group justify="flex-end">
              <Button type="submit" disabled={!isReady}>
                {t(mode === 'add' ? 'customerList.bulk.addTags' : 'customerList.bulk.removeTags')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
