import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** `vcf` is one file of cards, `vcf-each` an archive with one for each. */
export type SelectionFormat = 'csv' | 'xlsx' | 'json' | 'vcf' | 'vcf-each'

/** Makes a file of the selected customers and hands it over. */
export function useExportSelection(): (selection: CustomerSelection, format: SelectionFormat) => Promise<void> {
  const { t } = useTranslation()
  const failed = useFailedToast()
  return async (selection, format) => {
    try {
      const each = format === 'vcf-each'
      const input = { what: 'customers', format: each ? 'vcf' : format, each, selection } as const
      for await (const event of await client.exports.run(input)) {
        if (event.kind === 'progress') continue
        const outcome = await saveFile(event.fileId, event.name)
        if (outcome.saved)
          notifications.show({ message: t('customerList.bulk.written', { file: outcome.fileName }), autoClose: 6_000 })
      }
    } catch (error) {
      failed(error)
    }
  }
}
