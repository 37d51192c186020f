import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Saves everything that is held on a person: a page to read and a file for programs. True when both were saved. */
export function useExportPerson(): (id: number) => Promise<boolean> {
  const { t } = useTranslation()
  const failed = useFailedToast()
  return async (id) => {
    try {
      const { html, json } = await client.privacy.exportPerson({ id })
      const page = await saveFile(html.fileId, html.name)
      const data = await saveFile(json.fileId, json.name)
      const isSaved = page.saved && data.saved
      if (isSaved) notifications.show({ message: t('privacy.exported'), autoClose: 5_000 })
      return isSaved
    } catch (error) {
      failed(error)
      return false
    }
  }
}
