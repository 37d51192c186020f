import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/ui/page-header.tsx'

export function ImportExportPage() {
  const { t } = useTranslation()
  return <PageHeader title={t('shell.sections.importExport')} />
}
