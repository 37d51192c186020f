import { useTranslation } from 'react-i18next'
import { mayBeOpened } from '#shared/domain/opened-file.ts'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'

export type CardFile = { readonly id: number; readonly name: string }

/** A file of a card is opened where the desktop may, else saved to the computer. */
export function useFileActs({ id, name }: CardFile) {
  const { t } = useTranslation()
  const failed = useFailedToast()

  async function save(): Promise<void> {
    try {
      const { fileId } = await client.attachments.open({ id })
      if ((await saveFile(fileId, name)).saved) announce(t('cardFiles.saved', { name }))
    } catch (error) {
      failed(error)
    }
  }
  /** In the system's own program, where there is one for it. */
  async function open(): Promise<void> {
    if (desktop === undefined) return
    try {
      const { fileId } = await client.attachments.open({ id })
      const { opened } = await desktop.openFile({ fileId, suggestedName: name })
      await client.files.discard({ fileId })
      if (!opened) await save()
    } catch (error) {
      failed(error)
    }
  }
  const canOpen = desktop !== undefined && mayBeOpened(name)
  return {
    save,
    /** What a click on its name does. */
    take: canOpen ? open : save,
    takeLabel: t(canOpen ? 'cardFiles.open' : 'cardFiles.save', { name }),
  }
}
