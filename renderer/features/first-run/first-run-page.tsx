import { useTranslation } from 'react-i18next'

export function FirstRunPage(_: { readonly status: object }) {
  const { t } = useTranslation()
  return <main>{t('common.loading')}</main>
}
