import { useTranslation } from 'react-i18next'
import { AppError, readError } from '#shared/contract/errors.ts'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { client } from '#renderer/engine/client.ts'
import { uploadFile } from '#renderer/engine/upload.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { endUpload, putUpload } from './running-uploads.ts'

/** Too large a file isn't even read. */
function refuseLarge(file: File): void {
  if (file.size > attachmentLimits.bytes)
    throw new AppError('file-too-large', { kind: 'attachment', limitMb: attachmentLimits.bytes / 1024 / 1024 })
}

async function addFile(customerId: number, file: File): Promise<number> {
  refuseLarge(file)
  const stopped = new AbortController()
  const key = crypto.randomUUID()
  const show = (share: number) => putUpload({ key, customerId, name: file.name, share, stop: () => stopped.abort() })
  show(0)
  try {
    const fileId = await uploadFile(file, show, stopped.signal)
    return (await client.attachments.add({ customerId, fileId })).actId
  } finally {
    endUpload(key)
  }
}

/** Puts files on a card one after the other; each says when it is there, with Undo. */
export function useAddFiles(customerId: number): (files: readonly File[]) => Promise<void> {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  return async (files) => {
    let added = 0
    for (const file of files) {
      try {
        const actId = await addFile(customerId, file)
        added += 1
        if (files.length === 1) acted(t('cardFiles.added', { name: file.name }), actId)
      } catch (error) {
        if (readError(error).code !== 'cancelled') failed(error)
      }
    }
    if (files.length > 1 && added > 0) acted(t('cardFiles.addedMany', { count: added }), null)
  }
}
