import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { CopyFacts } from './copy-step.tsx'
import { CheckTabs } from './check-tabs.tsx'
import { outcomeWords } from './outcome-words.ts'
import { DuplicateChoice } from './duplicate-choice.tsx'
import { RunProgress } from './run-progress.tsx'
import { backToColumns, carryOut, check, stop } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

export type CheckStepProps = { readonly now: Extract<Wizard, { kind: 'check' }> }

/** What the import would do, before it does anything. */
export function CheckStep({ now: { file, options, checked, progress, problem } }: CheckStepProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const outcome = checked?.outcome
  const willWrite = outcome !== undefined && outcome.created + outcome.updated > 0
  return (
    <Stack gap="lg">
      {problem !== null && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert" maw={720}>
          <Stack gap="sm" align="flex-start">
            {errorText(problem)}
            <Button size="compact-sm" variant="default" onClick={() => void check()}>
              {t('common.tryAgain')}
            </Button>
          </Stack>
        </Alert>
      )}
      {checked === null && progress !== null && (
        <RunProgress
          words={t(`importExport.stages.${progress.stage}`)}
          detail={t('importExport.checkDetail')}
          share={progress.total === 0 ? 0 : progress.done / progress.total}
          onStop={stop}
        />
      )}
      {outcome?.copy !== undefined && <CopyFacts copy={outcome.copy} title={t('shopCopy.checked')} />}
      {checked !== null && outcome?.copy === undefined && (
        <>
          {checked.there > 0 && checked.outcome.type !== 'purchases' && (
            <DuplicateChoice
              value={options.onDuplicate}
              count={checked.there}
              isOfProducts={checked.outcome.type === 'products'}
            />
          )}
          <CheckTabs file={file} options={options} checked={checked} isBusy={progress !== null} />
        </>
      )}
      <Group
        className={checked === null && progress !== null ? undefined : classes['foot']}
        justify="space-between"
        gap="sm"
      >
        {(checked !== null || progress === null) && (
          <Button variant="default" leftSection={<IconArrowLeft size={18} stroke={1.8} />} onClick={backToColumns}>
            {t('importExport.backToColumns')}
          </Button>
        )}
        {outcome !== undefined && (
          <Group gap="sm">
            {!willWrite && <span className={classes['quiet']}>{t('importExport.nothingNew')}</span>}
            <Button disabled={!willWrite} loading={progress !== null} onClick={() => void carryOut()}>
              {outcome.copy === undefined ? outcomeWords(t, outcome).carryOut : t('shopCopy.takeIn')}
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  )
}
