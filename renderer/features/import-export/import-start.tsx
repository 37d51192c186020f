import '@mantine/dropzone/styles.css'
import { useRef, useState, type InputHTMLAttributes } from 'react'
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconAlertTriangle, IconClipboardText, IconFileImport, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { Section } from '#renderer/ui/section.tsx'
import { PasteRows } from './paste-rows.tsx'
import { UnreadFiles } from './unread-files.tsx'
import { usePastedRows } from './use-pasted-rows.ts'
import { startWith } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

/** The attribute that lets a whole folder be chosen; React's types don't know it. */
const wholeFolder: InputHTMLAttributes<HTMLInputElement> & { readonly webkitdirectory: string } = {
  webkitdirectory: '',
}

export type ImportStartProps = { readonly now: Extract<Wizard, { kind: 'start' }> }

/** Files are dropped or chosen here, or rows pasted. */
export function ImportStart({ now: { problem, unread } }: ImportStartProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const choose = useRef<() => void>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  usePastedRows(setPasted)
  return (
    <Section title={t('importExport.import')} description={t('importExport.importDetail')}>
      <Stack gap="sm">
        {problem !== null && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert">
            {errorText(problem)}
          </Alert>
        )}
        {unread.length > 0 && <UnreadFiles unread={unread} isAlone />}
        <Dropzone
          openRef={choose}
          multiple
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          // What is dropped beside it is the window's, which takes files anywhere.
          preventDropOnDocument={false}
          className={classes['drop']}
          inputProps={{ 'aria-label': t('importReview.chooseFiles') }}
          onDrop={(files) => void startWith(files)}
        >
          <Stack align="center" gap="sm" py="xl">
            <IconFileImport size={36} stroke={1.3} className={classes['dropIcon']} aria-hidden />
            <Stack gap={2} align="center">
              <Text fw={600}>{t('importExport.drop')}</Text>
              <Text size="sm" c="dimmed" ta="center" maw={400}>
                {t('importExport.dropDetail')}
              </Text>
            </Stack>
            <Button onClick={() => choose.current?.()}>{t('importReview.chooseFiles')}</Button>
            <Group gap="xs" justify="center">
              <FileButton multiple inputProps={wholeFolder} onChange={(files) => void startWith(files)}>
                {(props) => (
                  <Button {...props} variant="subtle" leftSection={<IconFolder size={18} stroke={1.6} aria-hidden />}>
                    {t('importReview.chooseFolder')}
                  </Button>
                )}
              </FileButton>
              <Button
                variant="subtle"
                leftSection={<IconClipboardText size={18} stroke={1.6} aria-hidden />}
                onClick={() => setPasted('')}
              >
                {t('importReview.paste')}
              </Button>
            </Group>
          </Stack>
        </Dropzone>
      </Stack>
      <PasteRows text={pasted} onChange={setPasted} />
    </Section>
  )
}
