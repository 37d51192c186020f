import { useState } from 'react'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet, IconFileText, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import type { Span } from './periods.ts'
import type { ReportName } from './report-words.ts'

export type ReportButtonsProps = { readonly name: ReportName; readonly span: Span; readonly within: number | null }

/** The report as a file or on paper. */
export function ReportButtons({ name, span, within }: ReportButtonsProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null)

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(format)
    try {
      const file = await client.reports.file({ name, ...span, ...(within === null ? {} : { days: within }), format })
      const outcome = await saveFile(file.fileId, file.name)
      if (outcome.saved)
        notifications.show({ message: t('reports.written', { file: outcome.fileName }), autoClose: 6_000 })
    } catch (error) {
      failed(error)
    }
    setBusy(null)
  }

  return (
    <>
      <Button
        variant="default"
        className="rg-no-print"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => window.print()}
      >
        {t('reports.print')}
      </Button>
      <Button
        variant="default"
        className="rg-no-print"
        loading={busy === 'csv'}
        leftSection={<IconFileText size={18} stroke={1.7} />}
        onClick={() => void save('csv')}
      >
        {t('reports.csv')}
      </Button>
      <Button
        className="rg-no-print"
        loading={busy === 'xlsx'}
        leftSection={<IconFileSpreadsheet size={18} stroke={1.7} />}
        onClick={() => void save('xlsx')}
      >
        {t('reports.openInExcel')}
      </Button>
    </>
  )
}
