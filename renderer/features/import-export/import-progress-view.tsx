import { useTranslation } from 'react-i18next'
import { roundedTime } from '#shared/domain/remaining-time.ts'
import { RunProgress } from './run-progress.tsx'
import { stop } from './wizard-acts.ts'
import type { TimedProgress } from './wizard-store.ts'

export type ImportProgressViewProps = { readonly progress: TimedProgress; readonly detail: string }

/** How far a comparison or an import has come, and how long it still takes. */
export function ImportProgressView({ progress: { stage, done, total, left }, detail }: ImportProgressViewProps) {
  const { t } = useTranslation()
  const time = left === null ? null : roundedTime(left)
  return (
    <RunProgress
      words={t(`importExport.stages.${stage}`)}
      detail={detail}
      left={time === null ? '' : t(`importReview.${time.unit}Left`, { count: time.count })}
      share={total === 0 ? 0 : done / total}
      onStop={stop}
    />
  )
}
