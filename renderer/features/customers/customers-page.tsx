import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/ui/page-header.tsx'

export type CustomersPageProps = {
  /** The customer whose card is open. */
  readonly customerId: number | null
}

export function CustomersPage(_: CustomersPageProps) {
  const { t } = useTranslation()
  return <PageHeader title={t('shell.sections.customers')} />
}
