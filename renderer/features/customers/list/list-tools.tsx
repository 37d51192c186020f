import { useState } from 'react'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from './filters/filter-chips.tsx'
import { FilterMenu, type FilterPanel } from './filters/filter-menu.tsx'
import { noNarrowing, type ChangeLook, type ListLook } from './list-view.ts'
import { StandingFilter } from './standing-filter.tsx'
import { StateFilter } from './state-filter.tsx'
import classes from '../customers.module.css'

export type ListToolsProps = {
  readonly look: ListLook
  readonly onChange: ChangeLook
  readonly isCompact: boolean
  /** There is room for every filter that has chips; else they are found in the menu. */
  readonly isWide: boolean
}

/** Search and filters: what narrows the list. */
export function ListTools({ look, onChange, isCompact, isWide }: ListToolsProps) {
  const { t } = useTranslation()
  const [panel, setPanel] = useState<FilterPanel | null>(null)
  const { narrowing } = look
  const { states, valueGroups, signals } = narrowing
  // What has chips of its own is cleared there.
  const beside = isWide ? { states, valueGroups, signals } : { states }
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
      </div>
      {isWide && (
        <StandingFilter narrowing={narrowing} onChange={(next) => onChange({ narrowing: { ...narrowing, ...next } })} />
      )}
      <FilterChips
        narrowing={narrowing}
        leftOut={isWide ? ['valueGroups', 'signals'] : []}
        onChange={(next) => onChange({ narrowing: next })}
        onEdit={setPanel}
        onClear={() => onChange({ narrowing: { ...noNarrowing, ...beside } })}
      />
    </>
  )
}
