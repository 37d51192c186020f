import { useEffect } from 'react'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announce } from '#renderer/ui/live-region.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { outcomeWords } from './outcome-words.ts'
import { ProblemTable } from './problem-table.tsx'
import { useUndoImport } from './use-undo-import.ts'
import { warningCount, WarningTable } from './warning-table.tsx'
import { close } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

export type ImportResultProps = { readonly now: Extract<Wizard, { kind: 'done' }> }

/** What the import did, with the way back. */
export function ImportResult({ now: { file, options, outcome } }: ImportResultProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { undo, undoing } = useUndoImport()
  const words = outcomeWords(t, outcome)
  const isCopy = outcome.copy !== undefined
  const title = isCopy ? t('shopCopy.done') : words.done
  const { batchId } = outcome

  useEffect(() => announce(title), [title])

  return (
    <Stack gap="xl" maw={760}>
      <Group gap="md" align="flex-start" wrap="nowrap">
        <IconCircleCheck size={36} stroke={1.4} color="var(--rg-positive)" aria-hidden />
        <Stack gap={4}>
          <Title order={2} className={classes['doneTitle']}>
            {title}
          </Title>
          {isCopy && <Text c="dimmed">{t('shopCopy.undoDetail')}</Text>}
          {outcome.customersCreated > 0 && !isCopy && (
            <Text>{t('importExport.doneBuyers', { count: outcome.customersCreated })}</Text>
          )}
          {outcome.updated > 0 && <Text>{words.doneUpdated}</Text>}
          {outcome.skipped > 0 && <Text c="dimmed">{t('importExport.doneSkipped', { count: outcome.skipped })}</Text>}
          {outcome.rejected.length > 0 && (
            <Text c="dimmed">{t('importExport.doneRejected', { count: outcome.rejected.length })}</Text>
          )}
          <Group gap="sm" mt="md">
            <Button
              onClick={() => {
                close()
                navigate(isCopy ? '/' : words.address)
              }}
            >
              {isCopy ? t('shopCopy.showToday') : words.show}
            </Button>
            <Button variant="default" onClick={close}>
              {t('importExport.another')}
            </Button>
            {batchId !== null && (
              <Button
                variant="subtle"
                loading={undoing !== null}
                onClick={() => void undo({ id: batchId, fileName: file.name }).then((isUndone) => isUndone && close())}
              >
                {t('importExport.undoThis')}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
      {outcome.rejected.length > 0 && (
        <Section title={t('importExport.counts.problems')} count={outcome.rejected.length}>
          <ProblemTable file={file} options={options} outcome={outcome} />
        </Section>
      )}
      {outcome.warnings.length > 0 && (
        <Section title={t('importExport.counts.warnings')} count={warningCount(outcome)}>
          <WarningTable outcome={outcome} />
        </Section>
      )}
    </Stack>
  )
}
