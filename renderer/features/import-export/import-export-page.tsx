import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { droppedFile, takeDroppedFile } from '#renderer/ui/dropped-file-store.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ExportSection } from './export-section.tsx'
import { ImportStart } from './import-start.tsx'
import { ImportWizard } from './import-wizard.tsx'
import { PastImports } from './past-imports.tsx'
import { close, startWith } from './wizard-acts.ts'
import { wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

/** Data come in step by step, and go out by one button each. */
export function ImportExportPage() {
  const { t } = useTranslation()
  const now = useStore(wizard)
  const dropped = useStore(droppedFile)

  useEffect(() => {
    // An import that is being written is not left for another file.
    if (dropped === null || wizard.get().kind === 'import') return
    const file = takeDroppedFile()
    if (file !== null) void startWith(file)
  }, [dropped])

  const isStart = now.kind === 'start'
  const wasStart = useRef(isStart)
  useEffect(() => {
    // What was pressed to get back here is gone; the keyboard goes on at the title.
    if (isStart && !wasStart.current) document.querySelector<HTMLElement>('[data-page-title]')?.focus()
    wasStart.current = isStart
  }, [isStart])

  if (now.kind !== 'start')
    return (
      <div className={classes['wizard']}>
        <PageHeader
          title={t('importExport.importing')}
          detail={'file' in now ? now.file.name : now.kind === 'reading' ? now.fileName : undefined}
        >
          {(now.kind === 'look' || now.kind === 'check') && (
            <Button variant="default" onClick={close}>
              {t('importExport.leave')}
            </Button>
          )}
        </PageHeader>
        <ImportWizard now={now} />
      </div>
    )
  return (
    <>
      <PageHeader title={t('shell.sections.importExport')} />
      <div className={classes['start']}>
        <div className={classes['in']}>
          <ImportStart problem={now.problem} />
          <PastImports />
        </div>
        <div className={classes['out']}>
          <ExportSection />
        </div>
      </div>
    </>
  )
}
