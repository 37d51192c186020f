import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Who owes on a day as a spreadsheet; `isBusy` while it is made. */
export function useSaveBook(): { readonly save: (on: Day) => Promise<void>; readonly isBusy: boolean } {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    save: async (on) => {
      setBusy(true)
      try {
        const file = await client.reports.file({ name: 'receivables-ageing', to: on, format: 'xlsx' })
        const outcome = await saveFile(file.fileId, file.name)
        if (outcome.saved)
          notifications.show({ message: t('reports.written', { file: outcome.fileName }), autoClose: 6_000 })
      } catch (error) {
        failed(error)
      }
      setBusy(false)
    },
  }
}
