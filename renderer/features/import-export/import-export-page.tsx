import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { droppedFiles, takeDroppedFiles } from '#renderer/ui/dropped-files-store.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ExportSection } from './export-section.tsx'
import { ImportStart } from './import-start.tsx'
import { ImportWizard } from './import-wizard.tsx'
import { PastImports } from './past-imports.tsx'
import { close, passOver, startWith, workFor } from './wizard-acts.ts'
import { nextPlace, queue, wizard, type UploadedFile } from './wizard-store.ts'
import classes from './import-export.module.css'

/** Data come in step by step, and go out by one button each. */
export function ImportExportPage() {
  const { t } = useTranslation()
  const now = useStore(wizard)
  const dropped = useStore(droppedFiles)
  const given = useStore(queue)
  const { groups, at } = given

  const { uid } = useShop()
  useEffect(() => workFor(uid), [uid])
  useEffect(() => {
    // An import that is being written is not left for another file.
    if (dropped.length === 0 || wizard.get().kind === 'import') return
    void startWith(takeDroppedFiles())
  }, [dropped])

  const isStart = now.kind === 'start'
  const wasStart = useRef(isStart)
  useEffect(() => {
    // What was pressed to get back here is gone; the keyboard goes on at the title.
    if (isStart && !wasStart.current) document.querySelector<HTMLElement>('[data-page-title]')?.focus()
    wasStart.current = isStart
  }, [isStart])

  const nameOf = ({ name, files }: UploadedFile) =>
    files === 1 ? name : `${name} · ${t('importReview.filesIn', { count: files })}`
  if (now.kind !== 'start') {
    const name = 'file' in now ? nameOf(now.file) : now.kind === 'reading' ? now.fileName : undefined
    const isOneOfMany = groups.length > 1 && name !== undefined && 'file' in now
    const isMoreWaiting = nextPlace(given) !== null
    const isAtFile = now.kind === 'look' || now.kind === 'check'
    const mayLeave =
      isAtFile ||
      now.kind === 'files' ||
      (now.kind === 'compare' && now.problem !== null) ||
      (now.kind === 'done' && isMoreWaiting)
    return (
      <div className={classes['wizard']} data-fills={now.kind === 'check' || undefined}>
        <PageHeader
          title={t('importExport.importing')}
          detail={isOneOfMany ? t('importReview.place', { n: at + 1, count: groups.length, name }) : name}
        >
          {isAtFile && isMoreWaiting && (
            <Button variant="subtle" onClick={passOver}>
              {t('importReview.skipFile')}
            </Button>
          )}
          {mayLeave && (
            <Button variant="default" onClick={close}>
              {t(groups.length > 1 ? 'importReview.leaveAll' : 'importExport.leave')}
            </Button>
          )}
        </PageHeader>
        <ImportWizard now={now} />
      </div>
    )
  }
  return (
    <>
      <PageHeader title={t('shell.sections.importExport')} />
      <div className={classes['start']}>
        <div className={classes['in']}>
          <ImportStart now={now} />
          <PastImports />
        </div>
        <div className={classes['out']}>
          <ExportSection />
        </div>
      </div>
    </>
  )
}
