import { useTranslation } from 'react-i18next'
import type { Repeat } from '#shared/contract/follow-ups.ts'

/** "every month", "every 2 weeks". */
export function useRepeatWords(): (repeat: Repeat) => string {
  const { t } = useTranslation()
  return ({ every, unit }) =>
    every === 1 ? t(`followUps.each.${unit}`) : t(`followUps.every.${unit}`, { count: every })
}
