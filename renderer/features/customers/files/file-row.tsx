import { useState } from 'react'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/attachments.ts'
import { client } from '#renderer/engine/client.ts'
import { useBytesText, useInstantText } from '#renderer/ui/instant-text.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { FileIcon } from './file-icon.tsx'
import { RenameFile } from './rename-file.tsx'
import { useFileActs } from './use-file-acts.ts'
import classes from './files.module.css'

export type FileRowProps = {
  readonly file: Attachment
  /** A card in the trash is only looked at. */
  readonly isFixed: boolean
  readonly onTrashed: () => void
}

/** One file of a card: a click on its name opens it where the desktop may, else it saves it to the computer. */
export function FileRow({ file, isFixed, onTrashed }: FileRowProps) {
  const { t } = useTranslation()
  const bytes = useBytesText()
  const instant = useInstantText()
  const act = useAct()
  const [isRenamed, setIsRenamed] = useState(false)
  const { id, name } = file
  const { save, take, takeLabel } = useFileActs(file)

  async function trash(): Promise<void> {
    if (await act(t('cardFiles.trashed', { name }), () => client.attachments.trash({ ids: [id] }))) onTrashed()
  }

  if (isRenamed) return <RenameFile file={file} onDone={() => setIsRenamed(false)} />
  return (
    <li className={classes['row']}>
      <FileIcon mediaType={file.mediaType} />
      <span className={classes['text']}>
        <UnstyledButton
          className={classes['name']}
          aria-label={takeLabel}
          title={name}
          data-file={id}
          onClick={() => void take()}
        >
          {name}
        </UnstyledButton>
        <span className={classes['facts']}>{`${bytes(file.bytes)} · ${instant(file.createdAt)}`}</span>
      </span>
      <span className="rg-no-print">
        <RowMenu label={t('cardFiles.actionsFor', { name })}>
          <Menu.Item leftSection={<IconDeviceFloppy size={18} stroke={1.6} />} onClick={() => void save()}>
            {t('cardFiles.saveAs')}
          </Menu.Item>
          {!isFixed && (
            <>
              <Menu.Item leftSection={<IconPencil size={18} stroke={1.6} />} onClick={() => setIsRenamed(true)}>
                {t('cardFiles.rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => void trash()}>
                {t('cardFiles.toTrash')}
              </Menu.Item>
            </>
          )}
        </RowMenu>
      </span>
    </li>
  )
}
