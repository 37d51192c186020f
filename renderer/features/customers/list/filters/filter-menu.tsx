import { Button, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import type { Narrowing } from '../list-view.ts'
import { FilterEditor } from './filter-editor.tsx'
import { filterGroups, isOwnFieldFilter, type FilterGroup, type FilterKind } from './filter-kinds.ts'
import { OwnFieldEditor } from './own-field-editor.tsx'
import classes from './filters.module.css'

/** What the panel shows: all filters, or the value of one. */
export type FilterPanel = 'all' | FilterKind

/** The value of a filter can be typed at once when its fields appear. */
function focusValue(editor: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const first =
      editor?.querySelector<HTMLElement>('[data-autofocus]') ?? editor?.querySelector<HTMLElement>('input, button')
    const target = first?.closest('button') ?? first
    target?.focus()
  })
}

export type FilterMenuProps = {
  readonly narrowing: Narrowing
  readonly onChange: (narrowing: Narrowing) => void
  /** null: closed. */
  readonly panel: FilterPanel | null
  readonly onPanelChange: (panel: FilterPanel | null) => void
  readonly isCompact: boolean
}

/** The button of the filters with its panel: which filter, then its value. */
export function FilterMenu({ narrowing, onChange, panel, onPanelChange, isCompact }: FilterMenuProps) {
  const { t } = useTranslation()
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const ownFields = choices.data?.ownFields ?? []
  const field = ownFields.find(({ id }) => panel === `custom:${id}`)
  const apply = (change: Partial<Narrowing>) => {
    onChange({ ...narrowing, ...change })
    onPanelChange(null)
  }

  return (
    <Popover
      opened={panel !== null}
      onChange={(isOpen) => !isOpen && onPanelChange(null)}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} stroke={1.7} />}
          onClick={() => onPanelChange(panel === null ? 'all' : null)}
        >
          {t('customerList.filters.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={`${classes['panel']} rg-scroll`}>
        {panel === 'all' && (
          <div className={classes['groups']} data-narrow={isCompact || undefined}>
            {(Object.keys(filterGroups) as FilterGroup[]).map((group) => (
              <KindGroup
                key={group}
                title={t(`customerList.filters.groups.${group}`)}
                items={filterGroups[group].map((kind) => [kind, t(`customerList.filters.names.${kind}`)] as const)}
                onPick={onPanelChange}
              />
            ))}
            {ownFields.length > 0 && (
              <KindGroup
                className={classes['own']}
                title={t('customerList.filters.groups.own')}
                items={ownFields.map(({ id, name }) => [`custom:${id}` as const, name] as const)}
                onPick={onPanelChange}
              />
            )}
          </div>
        )}
        {panel !== null && panel !== 'all' && (
          <Stack gap="sm" className={classes['editor']} key={panel} ref={focusValue}>
            <Button
              className={classes['back']}
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowLeft size={16} stroke={1.7} />}
              onClick={() => onPanelChange('all')}
            >
              {t('customerList.filters.allFilters')}
            </Button>
            {isOwnFieldFilter(panel) ? (
              field !== undefined && (
                <>
                  <Title order={3}>{field.name}</Title>
                  <OwnFieldEditor
                    field={field}
                    value={narrowing.custom?.find(({ fieldId }) => fieldId === field.id)}
                    onApply={(condition) => {
                      const others = narrowing.custom?.filter(({ fieldId }) => fieldId !== field.id) ?? []
                      apply({ custom: [...others, condition] })
                    }}
                  />
                </>
              )
            ) : (
              <>
                <Title order={3}>{t(`customerList.filters.names.${panel}`)}</Title>
                <FilterEditor kind={panel} narrowing={narrowing} onApply={apply} />
              </>
            )}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type KindGroupProps = {
  readonly className?: string | undefined
  readonly title: string
  readonly items: readonly (readonly [FilterPanel, string])[]
  readonly onPick: (panel: FilterPanel) => void
}

function KindGroup({ className, title, items, onPick }: KindGroupProps) {
  return (
    <div role="group" aria-label={title} className={className}>
      <Text className={classes['groupTitle']} aria-hidden>
        {title}
      </Text>
      {items.map(([kind, name]) => (
        <UnstyledButton key={kind} className={classes['kind']} onClick={() => onPick(kind)}>
          {name}
        </UnstyledButton>
      ))}
    </div>
  )
}
