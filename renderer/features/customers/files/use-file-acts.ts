import { useTranslation } from 'react-i18next'
import { mayBeOpened } from '#shared/domain/opened-file.ts'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'

export type CardFile = { readonly id: number; readonly name: string }

/** Gives a content out to be read. */
type OpenFile = (input: { readonly id: number }) => Promise<{ readonly fileId: string }>

/** A file of a card is opened where the desktop may, else saved to the computer. */
export function useFileActs({ id, name }: CardFile, opened: OpenFile = client.attachments.open) {
  const { t } = useTranslation()
  const failed = useFailedToast()

  async function save(): Promise<void> {
    try {
      const { fileId } = await opened({ id })
      if ((await saveFile(fileId, name)).saved) announce(t('cardFiles.saved', { name }))
    } catch (error) {
      failed(error)
    }
  }
  /** In the system's own program, where there is one for it. */
  async function open(): Promise<void> {
    if (desktop === undefined) return
    try {
      const { fileId } = await opened({ id })
      const { opened: isOpened } = await desktop.openFile({ fileId, suggestedName: name })
      await client.files.discard({ fileId })
      if (!isOpened) await save()
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
