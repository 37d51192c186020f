import { useTranslation } from 'react-i18next'
import type { CreditMovement } from '#shared/contract/credit.ts'

/** What a movement is called; entries of the credit book need no number to be known by. */
export function useMovementTitle(): (movement: Pick<CreditMovement, 'kind' | 'number'>) => string {
  const { t } = useTranslation()
  return ({ kind, number }) => t(`creditBook.kinds.${kind}`, { number })
}
