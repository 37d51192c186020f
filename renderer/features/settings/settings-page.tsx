import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/ui/page-header.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  return <PageHeader title={t('shell.sections.settings')} />
}
