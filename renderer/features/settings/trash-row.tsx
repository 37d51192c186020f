import { Button, Checkbox, Menu, Text } from '@mantine/core'
import { IconTrashX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrashKind } from '#shared/domain/trash-kinds.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { trashIcons } from './trash-kinds.ts'
import classes from './settings.module.css'

export type TrashItem = {
  readonly kind: TrashKind
  readonly id: number
  readonly title: string
  readonly removedOn: string | null
}

export type TrashRowProps = {
  readonly item: TrashItem
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onRestore: () => void
  readonly onRemove: () => void
}

/** One record in the trash, with the day of its end. */
export function TrashRow({ item, isChosen, onChoose, onRestore, onRemove }: TrashRowProps) {
  const { t } = useTranslation()
  const day = useDayFormat()
  const Icon = trashIcons[item.kind]
  return (
    <div className={classes['row']} role="listitem">
      <Checkbox
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        aria-label={t('trash.select', { title: item.title })}
      />
      <Icon size={20} stroke={1.6} role="img" aria-label={t(`trash.kinds.${item.kind}`)} />
      <div className={classes['rowText']}>
        <Text size="sm" fw={550} truncate title={item.title}>
          {item.title}
        </Text>
        <Text size="xs" c="dimmed">
          {item.removedOn === null ? t('trash.staysNamed') : t('settings.removedOn', { day: day(item.removedOn) })}
        </Text>
      </div>
      <Button variant="subtle" size="compact-sm" onClick={onRestore}>
        {t('settings.putBack')}
      </Button>
      <RowMenu label={`${t('common.more')}: ${item.title}`}>
        <Menu.Item leftSection={<IconTrashX size={18} stroke={1.6} />} c="var(--rg-critical)" onClick={onRemove}>
          {t('trash.removeNow')}
        </Menu.Item>
      </RowMenu>
    </div>
  )
}
