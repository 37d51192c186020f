import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { backUpNow } from '#renderer/engine/back-up.ts'
import { useFailedToast } from './acted-toast.tsx'
import { useShowWarnings } from './use-show-warnings.ts'

/** Makes a backup and says how it went; `share` is how much of it is done, null while none is made. */
export function useBackUp(): { readonly share: number | null; readonly backUp: () => Promise<void> } {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const warn = useShowWarnings()
  const [share, setShare] = useState<number | null>(null)

  async function backUp(): Promise<void> {
    setShare(0)
    try {
      const warnings = await backUpNow(setShare)
      if (warnings.length === 0) notifications.show({ message: t('settings.backupDone'), autoClose: 4_000 })
      warn(warnings)
    } catch (error) {
      failed(error)
    }
    setShare(null)
  }

  return { share, backUp }
}
