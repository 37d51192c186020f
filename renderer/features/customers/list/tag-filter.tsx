import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconTag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { TagMark } from '../tag-mark.tsx'

export type TagFilterProps = {
  readonly value: readonly number[]
  readonly onChange: (tagIds: readonly number[]) => void
}

/** Which tags to show; who has any of them is shown. Without tags in the shop there is nothing to choose. */
export function TagFilter({ value, onChange }: TagFilterProps) {
  const { t } = useTranslation()
  const tags = useQuery(orpc.tags.list.queryOptions())
  if (tags.data === undefined || tags.data.length === 0) return null
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTag size={16} stroke={1.7} />}
          rightSection={<IconChevronDown size={14} stroke={2} />}
          data-active={value.length > 0 || undefined}
        >
          {value.length === 0 ? t('customers.tags') : t('customers.tagsChosen', { count: value.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={360} miw={220} className="rg-scroll" aria-label={t('customers.tags')}>
        <Checkbox.Group value={value.map(String)} onChange={(ids) => onChange(ids.map(Number))}>
          <Stack gap={10}>
            {tags.data.map((tag) => (
              <Checkbox
                key={tag.id}
                value={String(tag.id)}
                label={
                  <>
                    <TagMark tag={tag} />{' '}
                    <Text component="span" size="xs" c="dimmed" className="rg-number">
                      {tag.customers}
                    </Text>
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {value.length > 0 && (
          <Button mt="sm" size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            {t('customers.allTags')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
