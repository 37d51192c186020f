import { useEffect, useRef, useState } from 'react'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announce } from '#renderer/ui/live-region.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useStore } from '#renderer/engine/store.ts'
import { KeptList, type KeptRecord } from './kept-list.tsx'
import { outcomeWords } from './outcome-words.ts'
import { ProblemTable } from './problem-table.tsx'
import { useUndoImport } from './use-undo-import.ts'
import { warningCount, WarningTable } from './warning-table.tsx'
import { close, goOn } from './wizard-acts.ts'
import { nextPlace, queue, type Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

export type ImportResultProps = { readonly now: Extract<Wizard, { kind: 'done' }> }

/** What the import did, with the way back. */
export function ImportResult({ now: { file, options, outcome } }: ImportResultProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { undo, undoing } = useUndoImport()
  const [kept, setKept] = useState<readonly KeptRecord[] | null>(null)
  const waiting = useStore(queue)
  const place = nextPlace(waiting)
  const next = place === null ? undefined : waiting.groups[place]
  const words = outcomeWords(t, outcome)
  const isUndone = kept !== null
  const isCopy = outcome.copy !== undefined
  const done = isCopy ? t('shopCopy.done') : words.done
  const title = isUndone ? t('importExport.undone', { name: file.name }) : done
  const { batchId } = outcome

  useEffect(() => announce(title), [title])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that was pressed is gone.
    if (isUndone) heading.current?.focus({ preventScroll: true })
  }, [isUndone])

  return (
    <Stack gap="xl" maw={760}>
      <Group gap="md" align="flex-start" wrap="nowrap">
        <IconCircleCheck size={36} stroke={1.4} color="var(--rg-positive)" aria-hidden />
        <Stack gap={4}>
          <Title order={2} ref={heading} tabIndex={-1} className={classes['doneTitle']}>
            {title}
          </Title>
          {!isUndone && (
            <>
              {isCopy && <Text c="dimmed">{t('shopCopy.undoDetail')}</Text>}
              {outcome.customersCreated > 0 && !isCopy && (
                <Text>{t('importExport.doneBuyers', { count: outcome.customersCreated })}</Text>
              )}
              {outcome.updated > 0 && <Text>{words.doneUpdated}</Text>}
              {outcome.skipped > 0 && (
                <Text c="dimmed">{t('importReview.doneSkipped', { count: outcome.skipped })}</Text>
              )}
              {outcome.rejected.length > 0 && (
                <Text c="dimmed">{t('importExport.doneRejected', { count: outcome.rejected.length })}</Text>
              )}
            </>
          )}
          {kept !== null && kept.length > 0 && <KeptList kept={kept} />}
          <Group gap="sm" mt="md">
            {next !== undefined && (
              <Button onClick={goOn} rightSection={<IconArrowRight size={18} stroke={1.8} />}>
                {t('importReview.nextFile', { name: next.name })}
              </Button>
            )}
            {!isUndone && (
              <Button
                variant={next === undefined ? 'filled' : 'default'}
                onClick={() => {
                  close()
                  navigate(isCopy ? '/' : words.address)
                }}
              >
                {isCopy ? t('shopCopy.showToday') : words.show}
              </Button>
            )}
            {next === undefined && (
              <Button variant="default" onClick={close}>
                {t('importExport.another')}
              </Button>
            )}
            {batchId !== null && !isUndone && (
              <Button
                variant="subtle"
                loading={undoing !== null}
                onClick={() => {
                  void undo({ id: batchId, fileName: file.name }).then((left) => {
                    if (left === null) return
                    if (left.length === 0 && next === undefined) close()
                    else setKept(left)
                  })
                }}
              >
                {t('importExport.undoThis')}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
      {!isUndone && outcome.rejected.length > 0 && (
        <Section title={t('importExport.counts.problems')} count={outcome.rejected.length}>
          <ProblemTable file={file} options={options} outcome={outcome} />
        </Section>
      )}
      {!isUndone && outcome.warnings.length > 0 && (
        <Section title={t('importExport.counts.warnings')} count={warningCount(outcome)}>
          <WarningTable outcome={outcome} />
        </Section>
      )}
    </Stack>
  )
}
