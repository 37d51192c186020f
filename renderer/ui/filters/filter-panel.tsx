import type { ReactNode } from 'react'
import { Button, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './filters.module.css'

/** The value of a filter can be typed at once when its fields appear. */
function focusValue(editor: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const first =
      editor?.querySelector<HTMLElement>('[data-autofocus]') ?? editor?.querySelector<HTMLElement>('input, button')
    const target = first?.closest('button') ?? first
    target?.focus()
  })
}

export type FilterGroup<Kind extends string> = {
  /** Nothing where all filters are of one sort. */
  readonly title?: string
  readonly items: readonly (readonly [Kind, string])[]
  /** A part of its own beneath the others. */
  readonly isApart?: boolean
}

export type FilterPanelProps<Kind extends string> = {
  readonly groups: readonly FilterGroup<Kind>[]
  /** `all` = which filters there are; one of them = its value; null: closed. */
  readonly shown: 'all' | Kind | null
  readonly onShow: (shown: 'all' | Kind | null) => void
  readonly isCompact?: boolean
  /** The value of one filter. */
  readonly editorOf: (kind: Kind) => ReactNode
}

/** The button of the filters with its panel: which filter, then its value. */
export function FilterPanel<Kind extends string>(props: FilterPanelProps<Kind>) {
  const { groups, shown, onShow, isCompact = false, editorOf } = props
  const { t } = useTranslation()
  const titleOf = (kind: Kind) => groups.flatMap(({ items }) => items).find(([each]) => each === kind)?.[1]
  return (
    <Popover
      opened={shown !== null}
      onChange={(isOpen) => !isOpen && onShow(null)}
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
          onClick={() => onShow(shown === null ? 'all' : null)}
        >
          {t('filters.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={`${classes['panel']} rg-scroll`}>
        {shown === 'all' && (
          <div className={classes['groups']} data-narrow={isCompact || undefined}>
            {groups.map((group, at) => (
              <KindGroup key={at} group={group} onPick={onShow} />
            ))}
          </div>
        )}
        {shown !== null && shown !== 'all' && (
          <Stack gap="sm" className={classes['editor']} key={shown} ref={focusValue}>
            <Button
              className={classes['back']}
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowLeft size={16} stroke={1.7} />}
              onClick={() => onShow('all')}
            >
              {t('filters.allFilters')}
            </Button>
            <Title order={3}>{titleOf(shown)}</Title>
            {editorOf(shown)}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type KindGroupProps<Kind extends string> = {
  readonly group: FilterGroup<Kind>
  readonly onPick: (kind: Kind) => void
}

function KindGroup<Kind extends string>({ group, onPick }: KindGroupProps<Kind>) {
  const { title, items, isApart = false } = group
  return (
    <div role="group" aria-label={title} className={isApart ? classes['own'] : undefined}>
      {title !== undefined && (
        <Text className={classes['groupTitle']} aria-hidden>
          {title}
        </Text>
      )}
      {items.map(([kind, name]) => (
        <UnstyledButton key={kind} className={classes['kind']} onClick={() => onPick(kind)}>
          {name}
        </UnstyledButton>
      ))}
    </div>
  )
}
