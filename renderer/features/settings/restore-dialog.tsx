import { useState } from 'react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useInstantText } from '#renderer/ui/instant-text.ts'

export type RestoreDialogProps = { readonly backup: Backup | null; readonly onClose: () => void }

/** Says what comes back before it does. The one question of its kind: no Undo reaches beyond another file. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)

  async function restore(name: string): Promise<void> {
    setIsBusy(true)
    try {
      await client.shop.restore({ backup: name, replace: true })
      notifications.show({ message: t('settings.restored'), autoClose: 6_000 })
      onClose()
    } catch (error) {
      failed(error)
    }
    setIsBusy(false)
  }

  return (
    <Modal opened={backup !== null} onClose={onClose} title={t('settings.restoreTitle')}>
      {backup !== null && (
        <Stack gap="md">
          <Text>
            {t('settings.restoreWhat', {
              when: instant(backup.at),
              customers: t('units.customers', { count: backup.counts['customers'] ?? 0 }),
              purchases: t('units.purchases', { count: backup.counts['purchases'] ?? 0 }),
            })}
          </Text>
          <Text c="dimmed" size="sm">
            {t('settings.restoreSafety')}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button loading={isBusy} onClick={() => void restore(backup.name)}>
              {t('settings.restoreThis')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
