import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import type { KeptRecord } from './kept-list.tsx'

type Imported = { readonly id: number; readonly fileName: string }

/**
 * Takes an import back and says what came of it. `undoing` is the import at work; `undo` answers what stayed, or null
 * where nothing was undone.
 */
export function useUndoImport(): {
  readonly undo: (batch: Imported) => Promise<readonly KeptRecord[] | null>
  readonly undoing: number | null
} {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [undoing, setUndoing] = useState<number | null>(null)

  async function undo({ id, fileName }: Imported): Promise<readonly KeptRecord[] | null> {
    setUndoing(id)
    try {
      const { removed, kept } = await client.imports.undo({ batchId: id })
      const words = [
        t('importExport.undone', { name: fileName }),
        t('importExport.undoneRemoved', { count: removed }),
        ...(kept.length === 0 ? [] : [t('importExport.undoneKept', { count: kept.length })]),
      ]
      notifications.show({ message: words.join(' '), autoClose: 10_000 })
      setUndoing(null)
      return kept
    } catch (error) {
      failed(error)
      setUndoing(null)
      return null
    }
  }
  return { undo, undoing }
}
