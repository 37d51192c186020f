import { useTranslation } from 'react-i18next'
import type { Receivable } from '#shared/contract/credit.ts'
import { useDayFormat } from './day-text.tsx'

export type NamedReceivable = Pick<Receivable, 'purchaseId' | 'number' | 'day' | 'instalment'>

/** What an open amount is called in a sentence: "purchase 12", "instalment 2 of 3 of purchase 12", "the old debt of 3 March". */
export function useReceivableName(): (receivable: NamedReceivable) => string {
  const { t } = useTranslation()
  const day = useDayFormat()
  return ({ purchaseId, number, day: since, instalment }) => {
    if (purchaseId === null) return t('creditBook.of.opening', { day: day(since) })
    if (instalment === null) return t('creditBook.of.purchase', { number })
    return t('creditBook.of.instalment', { number, at: instalment.at, of: instalment.of })
  }
}
