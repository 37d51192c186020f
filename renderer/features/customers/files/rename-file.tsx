import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/attachments.ts'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { extensionStart } from '#shared/domain/safe-file-name.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './files.module.css'

export type RenameFileProps = { readonly file: Attachment; readonly onDone: () => void }

/** The row while its file gets another name; the extension stays unless another one is typed. */
export function RenameFile({ file, onDone }: RenameFileProps) {
  const { t } = useTranslation()
  const act = useAct()
  const [name, setName] = useState(file.name.slice(0, extensionStart(file.name)))

  function leave(): void {
    // The name that the focus belongs to is there right after.
    flushSync(onDone)
    document.querySelector<HTMLElement>(`[data-file="${file.id}"]`)?.focus()
  }
  async function save(): Promise<void> {
    const { id, version } = file
    const words = t('cardFiles.renamed', { name })
    if (await act(words, () => client.attachments.rename({ id, version, name }))) leave()
  }

  return (
    <li className={classes['renamed']}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void save()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          leave()
        }}
      >
        <TextInput
          label={t('cardFiles.newName')}
          value={name}
          maxLength={attachmentLimits.nameLength}
          ref={(input) => {
            if (input !== null && document.activeElement !== input) input.focus()
          }}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group gap={6} mt={6}>
          <Button type="submit" size="compact-sm" disabled={name.trim() === ''}>
            {t('cardFiles.rename')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={leave}>
            {t('common.cancel')}
          </Button>
        </Group>
      </form>
    </li>
  )
}
