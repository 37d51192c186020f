import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/contract/imports.ts'
import { remainingTime, roundedTime } from '#shared/domain/remaining-time.ts'

/** How long the job still takes, in words; empty while nobody can tell. */
export function useTimeLeft(progress: ImportProgress): string {
  const { t } = useTranslation()
  const [estimate] = useState(remainingTime)
  const [last, setLast] = useState<{ readonly progress: ImportProgress; readonly ms: number | null } | null>(null)
  if (last?.progress !== progress) setLast({ progress, ms: estimate(progress, performance.now()) })
  const ms = last?.ms ?? null
  if (ms === null) return ''
  const { unit, count } = roundedTime(ms)
  return t(`importReview.${unit}Left`, { count })
}
