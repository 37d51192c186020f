import { ActionIcon, Button, Checkbox, Popover, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { customerColumns, type CustomerColumn } from '#shared/contract/list-views.ts'
import { usualColumns } from '../list-view.ts'
import classes from './views.module.css'

export type ColumnsMenuProps = {
  readonly value: readonly CustomerColumn[]
  readonly onChange: (columns: readonly CustomerColumn[]) => void
}

type KnownColumn = (typeof customerColumns)[number]
const isKnown = (column: CustomerColumn): column is KnownColumn =>
  (customerColumns as readonly string[]).includes(column)

/** Moves a column one place among those that are shown. */
function moved(columns: readonly CustomerColumn[], column: CustomerColumn, step: 1 | -1): readonly CustomerColumn[] {
  const from = columns.indexOf(column)
  const others = columns.filter((each) => each !== column)
  return others.toSpliced(Math.max(0, from + step), 0, column)
}

/** Which columns the list shows, and in which order. */
export function ColumnsMenu({ value, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation()
  const shown = value.filter(isKnown)
  const rest = customerColumns.filter((column) => !value.includes(column))
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.7} />}>
          {t('customerList.columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={`${classes['columns']} rg-scroll`}>
        {[...shown, ...rest].map((column) => {
          const at = value.indexOf(column)
          const name = t(`customerList.columns.names.${column}`)
          return (
            <div key={column} className={classes['columnRow']}>
              <Checkbox
                label={name}
                checked={at >= 0}
                onChange={() => onChange(at >= 0 ? value.filter((each) => each !== column) : [...value, column])}
              />
              {at >= 0 && (
                <span>
                  <ActionIcon
                    size={28}
                    aria-label={t('customerList.columns.up', { column: name })}
                    aria-disabled={at === 0 || undefined}
                    onClick={() => onChange(moved(value, column, -1))}
                  >
                    <IconArrowUp size={16} stroke={1.8} />
                  </ActionIcon>
                  <ActionIcon
                    size={28}
                    aria-label={t('customerList.columns.down', { column: name })}
                    aria-disabled={at === value.length - 1 || undefined}
                    onClick={() => onChange(moved(value, column, 1))}
                  >
                    <IconArrowDown size={16} stroke={1.8} />
                  </ActionIcon>
                </span>
              )}
            </div>
          )
        })}
        <Text size="xs" c="dimmed" mt="xs">
          {t('customerList.columns.hint')}
        </Text>
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => onChange(usualColumns)}>
          {t('customerList.columns.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
