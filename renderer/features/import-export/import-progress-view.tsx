import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/contract/imports.ts'
import { RunProgress } from './run-progress.tsx'
import { useTimeLeft } from './use-time-left.ts'
import { stop } from './wizard-acts.ts'

export type ImportProgressViewProps = { readonly progress: ImportProgress; readonly detail: string }

/** How far a comparison or an import has come, and how long it still takes. */
export function ImportProgressView({ progress, detail }: ImportProgressViewProps) {
  const { t } = useTranslation()
  const left = useTimeLeft(progress)
  return (
    <RunProgress
      words={t(`importExport.stages.${progress.stage}`)}
      detail={detail}
      left={left}
      share={progress.total === 0 ? 0 : progress.done / progress.total}
      onStop={stop}
    />
  )
}
