import '@mantine/dropzone/styles.css'
import { useRef } from 'react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { Section } from '#renderer/ui/section.tsx'
import { startWith } from './wizard-acts.ts'
import classes from './import-export.module.css'

export type ImportStartProps = {
  /** Why the file before could not be read; null where there was none. */
  readonly problem: unknown
}

/** A file is dropped or chosen here. */
export function ImportStart({ problem }: ImportStartProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const choose = useRef<() => void>(null)
  return (
    <Section title={t('importExport.import')} description={t('importExport.importDetail')}>
      <Stack gap="sm">
        {problem !== null && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert">
            {errorText(problem)}
          </Alert>
        )}
        <Dropzone
          openRef={choose}
          multiple={false}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          // What is dropped beside it is the window's, which takes files anywhere.
          preventDropOnDocument={false}
          className={classes['drop']}
          inputProps={{ 'aria-label': t('importExport.choose') }}
          onDrop={([file]) => {
            if (file !== undefined) void startWith(file)
          }}
        >
          <Stack align="center" gap="sm" py="xl">
            <IconFileImport size={36} stroke={1.3} className={classes['dropIcon']} aria-hidden />
            <Stack gap={2} align="center">
              <Text fw={600}>{t('importExport.drop')}</Text>
              <Text size="sm" c="dimmed" ta="center" maw={400}>
                {t('importExport.dropDetail')}
              </Text>
            </Stack>
            <Button onClick={() => choose.current?.()}>{t('importExport.choose')}</Button>
          </Stack>
        </Dropzone>
      </Stack>
    </Section>
  )
}
