import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'

type ExportEvent = Awaited<ReturnType<typeof client.exports.run>> extends AsyncIterable<infer Event> ? Event : never
type MadeFile = Extract<ExportEvent, { kind: 'done' }>

/** Hands over a file that was made and says where it is and, of a mailing, how many were left out. */
export function useHandOver(): (made: MadeFile) => Promise<void> {
  const { t } = useTranslation()
  return async ({ fileId, name, leftOut }) => {
    const outcome = await saveFile(fileId, name)
    if (!outcome.saved) return
    const written = t('importExport.written', { file: outcome.fileName })
    const isAnybodyLeftOut = leftOut !== undefined && leftOut.refused + leftOut.unreachable > 0
    notifications.show({
      message: isAnybodyLeftOut ? `${written}. ${t('exports.leftOut', leftOut)}` : written,
      autoClose: isAnybodyLeftOut ? 12_000 : 6_000,
    })
  }
}
