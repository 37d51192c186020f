import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { startWith } from './wizard-acts.ts'
import classes from './import-export.module.css'

export type PasteRowsProps = {
  /** Null while it is closed. */
  readonly text: string | null
  readonly onChange: (text: string | null) => void
}

/** Cells that were copied from a spreadsheet, on their way to become a file. */
export function PasteRows({ text, onChange }: PasteRowsProps) {
  const { t } = useTranslation()
  function take(): void {
    if (text === null || text.trim() === '') return
    onChange(null)
    void startWith([new File([text], `${t('importReview.pastedName')}.txt`, { type: 'text/plain' })])
  }
  return (
    <Modal opened={text !== null} onClose={() => onChange(null)} title={t('importReview.pasteTitle')} size="xl">
      <Stack>
        <Textarea
          data-autofocus
          label={t('importReview.pasteLabel')}
          description={t('importReview.pasteDetail')}
          value={text ?? ''}
          rows={12}
          wrap="off"
          classNames={{ input: classes['pasted'] }}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onChange(null)}>
            {t('common.cancel')}
          </Button>
          <Button disabled={text === null || text.trim() === ''} onClick={take}>
            {t('importReview.pasteTake')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
