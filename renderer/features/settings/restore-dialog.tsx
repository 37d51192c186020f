import { useState } from 'react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'

/** Long enough to look around and see that it was the wrong one. */
const wayBackShownMs = 30_000

/** Restores a backup and offers the way back: the safety copy that was made before it. */
function useRestore(): (backup: string) => Promise<boolean> {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const warn = useShowWarnings()

  async function restore(backup: string): Promise<boolean> {
    try {
      const { warnings, erasedAgain } = await client.shop.restore({ backup, replace: true })
      const safety = (await client.backups.list()).backups.find(({ reason }) => reason === 'before-restore')
      const toast = crypto.randomUUID()
      notifications.show({
        id: toast,
        autoClose: wayBackShownMs,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">
              {t('settings.restored')}
              {erasedAgain > 0 && `. ${t('privacy.erasedAgain', { count: erasedAgain })}`}
            </Text>
            {safety !== undefined && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  notifications.hide(toast)
                  void restore(safety.name)
                }}
              >
                {t('settings.restoreBack')}
              </Button>
            )}
          </Group>
        ),
      })
      warn(warnings)
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
  return restore
}

export type RestoreDialogProps = { readonly backup: Backup | null; readonly onClose: () => void }

/** Says what comes back before it does. The one question of its kind: no Undo reaches beyond another file. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const restore = useRestore()
  const [isBusy, setIsBusy] = useState(false)

  async function start(name: string): Promise<void> {
    setIsBusy(true)
    const isDone = await restore(name)
    setIsBusy(false)
    if (isDone) onClose()
  }

  return (
    <Modal
      opened={backup !== null}
      onClose={onClose}
      title={t('settings.restoreTitle')}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
    >
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
            <Button variant="default" onClick={onClose} disabled={isBusy}>
              {t('common.cancel')}
            </Button>
            <Button loading={isBusy} onClick={() => void start(backup.name)}>
              {t('settings.restoreThis')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
