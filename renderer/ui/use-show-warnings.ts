import { useCallback } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/contract/values.ts'
import { wordMessage } from '#shared/i18n/message.ts'

/** Long enough to be read to its end. */
const shownMs = 15_000

/** Says what is to be known of something that worked: `warn(warnings)`. */
export function useShowWarnings(): (warnings: readonly Message[]) => void {
  const { t } = useTranslation()
  return useCallback(
    (warnings) => {
      for (const warning of warnings)
        notifications.show({
          message: wordMessage(t, warning),
          color: 'yellow',
          autoClose: shownMs,
          role: 'alert',
        })
    },
    [t],
  )
}
