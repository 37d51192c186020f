import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { BackToFile } from './back-to-file.tsx'
import { ImportProgressView } from './import-progress-view.tsx'
import { check } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'

export type CompareStepProps = { readonly now: Extract<Wizard, { kind: 'compare' }> }

/** The file is compared with the shop; nothing is written. */
export function CompareStep({ now: { file, progress, problem } }: CompareStepProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  if (problem === null) return <ImportProgressView progress={progress} detail={t('importExport.checkDetail')} />
  return (
    <Stack gap="lg">
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert" maw={720}>
        <Stack gap="sm" align="flex-start">
          {errorText(problem)}
          <Button size="compact-sm" variant="default" onClick={() => void check()}>
            {t('common.tryAgain')}
          </Button>
        </Stack>
      </Alert>
      <Group>
        <BackToFile file={file} />
      </Group>
    </Stack>
  )
}
