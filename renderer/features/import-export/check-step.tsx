import { useEffect } from 'react'
import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { importGroups } from '#shared/domain/import-groups.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { BackToFile } from './back-to-file.tsx'
import { CopyFacts } from './copy-step.tsx'
import { CheckTabs } from './check-tabs.tsx'
import { outcomeWords } from './outcome-words.ts'
import { useReviewCounts } from './use-review-rows.ts'
import { carryOut } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import checkClasses from './check.module.css'
import classes from './import-export.module.css'

export type CheckStepProps = { readonly now: Extract<Wizard, { kind: 'check' }> }

/** What the import would do, row by row, before it does anything. */
export function CheckStep({ now }: CheckStepProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { file, options, checked, decided, problem } = now
  const { copy } = checked
  // The rows of a whole shop aren't decided one by one.
  const review = useReviewCounts(file, options, decided, copy === undefined)
  const will = copy === undefined ? review.data?.will : checked
  const willWrite = will !== undefined && will.created + will.updated > 0
  const counts = review.data?.counts
  const said =
    counts && importGroups.map((group) => `${t(`importReview.counts.${group}`)}: ${counts[group]}`).join(', ')
  useEffect(() => {
    if (said !== undefined) announce(said)
  }, [said])
  if (review.error !== null) return <LoadFailed error={review.error} onRetry={() => void review.refetch()} />
  return (
    <div className={checkClasses['check']}>
      {problem !== null && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert" maw={720}>
          <Stack gap="sm" align="flex-start">
            {errorText(problem)}
            <Button size="compact-sm" variant="default" onClick={() => void carryOut()}>
              {t('common.tryAgain')}
            </Button>
          </Stack>
        </Alert>
      )}
      {copy !== undefined ? (
        <CopyFacts copy={copy} title={t('shopCopy.checked')} />
      ) : review.data === undefined ? (
        <LoadingLines />
      ) : (
        <CheckTabs now={now} counts={review.data.counts} />
      )}
      <Group className={classes['foot']} justify="space-between" gap="sm">
        <BackToFile file={file} />
        {will !== undefined && (
          <Group gap="sm">
            {!willWrite && <span className={classes['quiet']}>{t('importExport.nothingNew')}</span>}
            <Button disabled={!willWrite || review.isPlaceholderData} onClick={() => void carryOut()}>
              {copy === undefined ? outcomeWords(t, { type: checked.type, ...will }).carryOut : t('shopCopy.takeIn')}
            </Button>
          </Group>
        )}
      </Group>
    </div>
  )
}
