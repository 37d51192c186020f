import { useEffect, useRef, useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { exportFormats, exportKinds } from '#shared/contract/exports.ts'
import type { VcardVersion } from '#shared/domain/vcard-version.ts'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

type What = (typeof exportKinds)[number]
type Format = (typeof exportFormats)[number]
/** Which version of vCard, and whether every customer is a file. */
export type CardChoice = { readonly vcardVersion?: VcardVersion; readonly each?: boolean }
type Running = { readonly what: What; readonly share: number }

/** Makes a file and hands it over; leaving the page stops it. */
export function useExport(): {
  readonly running: Running | null
  readonly start: (what: What, format: Format, raw: boolean, cards?: CardChoice) => Promise<void>
  readonly stop: () => void
} {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [running, setRunning] = useState<Running | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  async function start(what: What, format: Format, raw: boolean, cards: CardChoice = {}): Promise<void> {
    const job = new AbortController()
    stopper.current = job
    setRunning({ what, share: 0 })
    try {
      for await (const event of await client.exports.run({ what, format, raw, ...cards }, { signal: job.signal })) {
        if (event.kind === 'progress') setRunning({ what, share: event.total === 0 ? 0 : event.done / event.total })
        else {
          const outcome = await saveFile(event.fileId, event.name)
          if (outcome.saved)
            notifications.show({ message: t('importExport.written', { file: outcome.fileName }), autoClose: 6_000 })
        }
      }
    } catch (error) {
      if (!job.signal.aborted) failed(error)
    }
    setRunning(null)
  }

  return { running, start, stop: () => stopper.current?.abort() }
}
