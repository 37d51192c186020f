import { useState } from 'react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { TrashKind } from '#shared/domain/trash-kinds.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

export type Removal = {
  /** null = all of the trash. */
  readonly items: readonly { readonly kind: TrashKind; readonly id: number }[] | null
  readonly count: number
}

export type RemoveDialogProps = {
  readonly removal: Removal | null
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Asks before what neither Undo nor the trash can bring back. */
export function RemoveDialog({ removal, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)

  async function remove({ items }: Removal): Promise<void> {
    setIsBusy(true)
    try {
      const { removed, kept } = await client.trash.remove(items === null ? { all: true } : { items: [...items] })
      const words = [t('trash.removed', { count: removed }), kept === 0 ? '' : t('trash.keptSome')]
      notifications.show({ message: words.filter((text) => text !== '').join('. '), autoClose: 6_000 })
      onRemoved()
      onClose()
    } catch (error) {
      failed(error)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Modal opened={removal !== null} onClose={onClose} title={t('trash.removeTitle')} closeOnEscape={!isBusy}>
      {removal !== null && (
        <Stack gap="md">
          <Text>
            {t('trash.removeCount', { count: removal.count })} {t('trash.removeWarning')}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" data-autofocus onClick={onClose} disabled={isBusy}>
              {t('common.cancel')}
            </Button>
            <Button color="red.9" loading={isBusy} onClick={() => void remove(removal)}>
              {t('trash.removeNow')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
