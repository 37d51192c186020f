import { useTranslation } from 'react-i18next'

/** Before this much of a job is done, or time has passed, nobody can tell how long it takes. */
const leastShare = 0.05
const leastMs = 2000

/** How long a job still takes, in words; empty while that can't be told. */
export function useTimeLeft(): (job: { readonly share: number; readonly startedAt: number }) => string {
  const { t } = useTranslation()
  return ({ share, startedAt }) => {
    const passed = performance.now() - startedAt
    if (share < leastShare || passed < leastMs || share >= 1) return ''
    const seconds = Math.ceil(((passed / share) * (1 - share)) / 1000)
    return seconds < 90
      ? t('exports.timeLeftSeconds', { count: Math.max(1, seconds < 10 ? seconds : Math.round(seconds / 5) * 5) })
      : t('exports.timeLeftMinutes', { count: Math.round(seconds / 60) })
  }
}
