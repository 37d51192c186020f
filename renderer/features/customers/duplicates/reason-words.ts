import { useTranslation } from 'react-i18next'
import type { DuplicateReason } from '#shared/domain/duplicate-score.ts'

/** Why two customers may be one, in words: "same phone, same town". */
export function useReasonWords(): (reasons: readonly DuplicateReason[]) => string {
  const { t } = useTranslation()
  return (reasons) => reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(', ')
}
