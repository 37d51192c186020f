import { useTranslation } from 'react-i18next'
import { isFeastCode } from '#shared/domain/feasts/feasts.ts'

/** Names a feast by its code; a code of a later version stays as it is. */
export function useFeastName(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => (isFeastCode(code) ? t(`feasts.names.${code}`) : code)
}
