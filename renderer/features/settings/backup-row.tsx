import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { useBytesText, useInstantText } from '#renderer/ui/instant-text.ts'
import classes from './settings.module.css'

const reasons = ['automatic', 'manual', 'before-restore', 'before-migration'] as const

export type BackupRowProps = { readonly backup: Backup; readonly onRestore: () => void }

/** One backup: whether it is whole, when and why it was made, what it holds. */
export function BackupRow({ backup, onRestore }: BackupRowProps) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const bytes = useBytesText()
  const reason = reasons.find((known) => known === backup.reason)
  const customers = backup.counts['customers']
  const details = [
    backup.ok ? null : t('settings.backupBroken'),
    reason === undefined ? null : t(`settings.backupReasons.${reason}`),
    customers === undefined ? null : t('units.customers', { count: customers }),
    bytes(backup.bytes),
  ]
  const Icon = backup.ok ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={classes['row']} role="listitem">
      <Icon
        size={20}
        stroke={1.7}
        color={backup.ok ? 'var(--rg-positive)' : 'var(--rg-critical)'}
        aria-label={backup.ok ? t('settings.backupProven') : t('settings.backupBroken')}
        role="img"
      />
      <div className={classes['rowText']}>
        <Text size="sm" fw={550}>
          {instant(backup.at)}
        </Text>
        <Text size="xs" c="dimmed">
          {details.filter((detail) => detail !== null).join(' · ')}
        </Text>
      </div>
      <Button variant="subtle" size="compact-sm" disabled={!backup.ok} onClick={onRestore}>
        {t('settings.restore')}
      </Button>
    </div>
  )
}
