import { useTranslation } from 'react-i18next'
import type { NamedReceivable } from '#renderer/ui/use-receivable-name.ts'

/** What an open amount is called in a table, where its day stands beside it. */
export function useReceivableTitle(): (receivable: NamedReceivable) => string {
  const { t } = useTranslation()
  return ({ purchaseId, number, instalment }) => {
    if (purchaseId === null) return t('creditBook.kinds.opening')
    if (instalment === null) return t('creditBook.kinds.purchase', { number })
    return t('creditBook.instalment', { number, at: instalment.at, of: instalment.of })
  }
}
