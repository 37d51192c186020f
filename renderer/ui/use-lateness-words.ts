import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'

/** How a customer usually pays, in one plain sentence; null where nothing was paid yet. */
export function useLatenessWords(): (account: Pick<CreditAccount, 'averageDaysLate'>) => string | null {
  const { t } = useTranslation()
  return ({ averageDaysLate }) => {
    if (averageDaysLate === null) return null
    const days = Math.round(averageDaysLate)
    return days <= 0 ? t('creditBook.paysOnTime') : t('creditBook.paysLate', { count: days })
  }
}
