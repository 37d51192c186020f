import { Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Narrowing } from '../list-view.ts'
import { activeKinds, without } from './filter-kinds.ts'
import type { FilterPanel } from './filter-menu.tsx'
import { useFilterTexts } from './use-filter-texts.ts'
import classes from './filters.module.css'

export type FilterChipsProps = {
  readonly narrowing: Narrowing
  readonly onChange: (narrowing: Narrowing) => void
  readonly onEdit: (panel: FilterPanel) => void
  readonly onClear: () => void
}

/** The filters that are on: each can be changed or taken away. */
export function FilterChips({ narrowing, onChange, onEdit, onClear }: FilterChipsProps) {
  const { t } = useTranslation()
  const textOf = useFilterTexts(narrowing)
  const kinds = activeKinds(narrowing)
  if (kinds.length === 0) return null
  return (
    <div className={classes['chips']} role="group" aria-label={t('customerList.filters.active')}>
      {kinds.map((kind) => {
        const filter = textOf(kind)
        return (
          <span key={kind} className={classes['chip']}>
            <UnstyledButton
              className={classes['chipText']}
              title={filter}
              aria-label={t('customerList.filters.change', { filter })}
              onClick={() => onEdit(kind)}
            >
              {filter}
            </UnstyledButton>
            <UnstyledButton
              className={classes['chipRemove']}
              aria-label={t('customerList.filters.remove', { filter })}
              onClick={() => onChange(without(narrowing, kind))}
            >
              <IconX size={14} stroke={2} />
            </UnstyledButton>
          </span>
        )
      })}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        {t('customerList.filters.clearAll')}
      </Button>
    </div>
  )
}
