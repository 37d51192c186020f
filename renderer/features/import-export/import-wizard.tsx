import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasColumns } from '#shared/domain/import-formats.ts'
import { useStore } from '#renderer/engine/store.ts'
import { CheckStep } from './check-step.tsx'
import { CompareStep } from './compare-step.tsx'
import { FilesStep } from './files-step.tsx'
import { ImportProgressView } from './import-progress-view.tsx'
import { ImportResult } from './import-result.tsx'
import { LookStep } from './look-step.tsx'
import { RunProgress } from './run-progress.tsx'
import { WizardSteps } from './wizard-steps.tsx'
import { stop } from './wizard-acts.ts'
import { queue, type Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

const stepOf = { reading: 0, files: 0, look: 1, compare: 2, check: 2, import: 3, done: 3 } as const

export type ImportWizardProps = { readonly now: Exclude<Wizard, { kind: 'start' }> }

/** The steps from a file to customers in the shop. */
export function ImportWizard({ now }: ImportWizardProps) {
  const { t } = useTranslation()
  const { groups, at } = useStore(queue)
  const isTable = hasColumns(groups[at]?.format ?? 'csv')
  const step = stepOf[now.kind]
  const body = useRef<HTMLDivElement>(null)
  const before = useRef(step)

  // The button that led here is gone with its step: the keyboard goes on at the new one.
  useEffect(() => {
    if (before.current !== step) {
      body.current?.focus({ preventScroll: true })
      body.current?.closest('main')?.scrollTo({ top: 0 })
    }
    before.current = step
  }, [step])

  return (
    <>
      <WizardSteps current={step} isDone={now.kind === 'done'} isTable={isTable} />
      <div ref={body} tabIndex={-1} className={classes['step']} role="group" aria-label={t('importExport.importing')}>
        {now.kind === 'reading' && (
          <RunProgress
            words={t(now.share < 1 ? 'importExport.stages.upload' : 'importExport.stages.reading')}
            share={now.share < 1 ? now.share : null}
            onStop={stop}
          />
        )}
        {now.kind === 'files' && <FilesStep />}
        {now.kind === 'look' && <LookStep now={now} />}
        {now.kind === 'compare' && <CompareStep now={now} />}
        {now.kind === 'check' && <CheckStep now={now} />}
        {now.kind === 'import' && <ImportProgressView progress={now.progress} detail={t('importReview.cancelSafe')} />}
        {now.kind === 'done' && <ImportResult now={now} />}
      </div>
    </>
  )
}
