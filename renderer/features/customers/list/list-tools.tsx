import { useState } from 'react'
import { ActionIcon, Menu, Button, TextInput } from '@mantine/core'
import { IconPrinter, IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from './filters/filter-chips.tsx'
import { FilterMenu, type FilterPanel } from './filters/filter-menu.tsx'
import { noNarrowing, type ChangeLook, type ListLook } from './list-view.ts'
import { StateFilter } from './state-filter.tsx'
import { ColumnsMenu } from './views/columns-menu.tsx'
import classes from '../customers.module.css'

export type ListToolsProps = {
  readonly look: ListLook
  readonly onChange: ChangeLook
  readonly onPrint: (what: 'list' | 'labels') => void
  readonly isCompact: boolean
}

/** Search, filters, columns: what narrows the list and how it is shown. */
export function ListTools({ look, onChange, onPrint, isCompact }: ListToolsProps) {
  const { t } = useTranslation()
  const [panel, setPanel] = useState<FilterPanel | null>(null)
  const { narrowing } = look
  return (
    <>
      <div className={classes['tools']}>
        <TextInput
          className={classes['search']}
          type="search"
          aria-label={t('customers.searchLabel')}
          placeholder={isCompact ? t('shell.searchHint') : t('customers.searchHint')}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          rightSection={
            look.text !== '' && (
              <ActionIcon size={28} aria-label={t('customers.clearSearch')} onClick={() => onChange({ text: '' })}>
                <IconX size={16} />
              </ActionIcon>
            )
          }
          value={look.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          data-list-filter
        />
        <FilterMenu
          narrowing={narrowing}
          onChange={(next) => onChange({ narrowing: next })}
          panel={panel}
          onPanelChange={setPanel}
          isCompact={isCompact}
        />
        <StateFilter
          value={narrowing.states}
          onChange={(states) => onChange({ narrowing: { ...narrowing, states: [...states] } })}
        />
        {!isCompact && (
          <span className={classes['shown']}>
            <ColumnsMenu value={look.columns} onChange={(columns) => onChange({ columns })} />
            <Menu position="bottom-end" shadow="md" withinPortal>
              <Menu.Target>
                <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} />}>
                  {t('customerList.bulk.print')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onPrint('list')}>{t('customerList.bulk.printList')}</Menu.Item>
                <Menu.Item onClick={() => onPrint('labels')}>{t('customerList.bulk.printLabels')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </span>
        )}
      </div>
      <FilterChips
        narrowing={narrowing}
        onChange={(next) => onChange({ narrowing: next })}
        onEdit={setPanel}
        onClear={() => onChange({ narrowing: { ...noNarrowing, states: narrowing.states } })}
      />
    </>
  )
}
