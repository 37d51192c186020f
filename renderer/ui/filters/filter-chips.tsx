import { Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './filters.module.css'

export type FilterChipsProps<Kind extends string> = {
  /** The filters that are on, in words. */
  readonly chips: readonly { readonly kind: Kind; readonly text: string }[]
  readonly onEdit: (kind: Kind) => void
  readonly onRemove: (kind: Kind) => void
  readonly onClear: () => void
}

/** The filters that are on: each can be changed or taken away. */
export function FilterChips<Kind extends string>({ chips, onEdit, onRemove, onClear }: FilterChipsProps<Kind>) {
  const { t } = useTranslation()
  if (chips.length === 0) return null
  return (
    <div className={classes['chips']} role="group" aria-label={t('filters.active')}>
      {chips.map(({ kind, text: filter }) => (
        <span key={kind} className={classes['chip']}>
          <UnstyledButton
            className={classes['chipText']}
            title={filter}
            aria-label={t('filters.change', { filter })}
            onClick={() => onEdit(kind)}
          >
            {filter}
          </UnstyledButton>
          <UnstyledButton
            className={classes['chipRemove']}
            aria-label={t('filters.remove', { filter })}
            onClick={() => onRemove(kind)}
          >
            <IconX size={14} stroke={2} />
          </UnstyledButton>
        </span>
      ))}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        {t('filters.clearAll')}
      </Button>
    </div>
  )
}
