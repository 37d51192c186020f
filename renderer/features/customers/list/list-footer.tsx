import { Button, Text } from '@mantine/core'
import { IconArrowsJoin2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../customers.module.css'

export type ListFooterProps = {
  readonly total: number
  readonly selected: number
  readonly onTrash: () => void
  /** Where two are ticked: makes them one. */
  readonly onMerge: (() => void) | null
  readonly onClear: () => void
}

/** How many there are and, once some are ticked, what can be done with them. */
export function ListFooter({ total, selected, onTrash, onMerge, onClear }: ListFooterProps) {
  const { t } = useTranslation()
  const counted = t('customers.total', { count: total })
  return (
    <div className={classes['footer']}>
      <Text size="sm" c="dimmed" className="rg-number">
        {selected === 0 ? counted : t('customers.totalAndSelected', { total: counted, count: selected })}
      </Text>
      {selected > 0 && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            onClick={onTrash}
          >
            {t('common.delete')}
          </Button>
          {onMerge !== null && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowsJoin2 size={16} stroke={1.7} />}
              onClick={onMerge}
            >
              {t('duplicates.mergeSelected')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t('common.clearSelection')}
          </Button>
        </>
      )}
    </div>
  )
}
