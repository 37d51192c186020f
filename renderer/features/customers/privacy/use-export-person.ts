import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Saves everything that is held on a person as one archive. True when it was saved. */
export function useExportPerson(): (id: number) => Promise<boolean> {
  const { t } = useTranslation()
  const failed = useFailedToast()
  return async (id) => {
    try {
      const { html, json, zip } = await client.privacy.exportPerson({ id })
      for (const { fileId } of [html, json]) await client.files.discard({ fileId })
      const { saved } = await saveFile(zip.fileId, zip.name)
      if (saved) notifications.show({ message: t('privacy.exported'), autoClose: 5_000 })
      return saved
    } catch (error) {
      failed(error)
      return false
    }
  }
}
