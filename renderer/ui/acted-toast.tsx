import { useCallback } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useErrorText } from './error-text.ts'

/** Long enough to be reached by keyboard. */
const shownMs = 10_000

/** The news before this one; it goes, else the newest would wait behind it. */
let shown: string | null = null

/** Says what was done, with Undo beside it: `acted(t('purchase.saved'), actId)`. Without an act there is no button. */
export function useActedToast(): (text: string, actId: number | null) => void {
  const { t } = useTranslation()
  const errorText = useErrorText()

  return useCallback(
    (text, actId) => {
      async function undo(id: number): Promise<void> {
        notifications.hide(toast)
        try {
          await client.undo.undo({ actId: id })
          notifications.show({ message: t('common.undone'), autoClose: 3_000 })
        } catch (error) {
          notifications.show({ message: errorText(error), color: 'red', autoClose: shownMs })
        }
      }

      const toast = crypto.randomUUID()
      if (shown !== null) notifications.hide(shown)
      shown = toast
      notifications.show({
        id: toast,
        autoClose: shownMs,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">{text}</Text>
            {actId !== null && (
              <Button size="compact-sm" variant="subtle" flex="none" onClick={() => void undo(actId)}>
                {t('common.undo')}
              </Button>
            )}
          </Group>
        ),
      })
    },
    [t, errorText],
  )
}

/** Says kindly that something failed: `failed(error)`. */
export function useFailedToast(): (error: unknown) => void {
  const errorText = useErrorText()
  return useCallback(
    (error) => {
      notifications.show({ message: errorText(error), color: 'red', autoClose: shownMs, role: 'alert' })
    },
    [errorText],
  )
}
