import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MailFile } from '#shared/contract/messages.ts'
import { client } from '#renderer/engine/client.ts'
import { useBytesText } from '#renderer/ui/instant-text.ts'
import { FileIcon } from '../files/file-icon.tsx'
import { useFileActs } from '../files/use-file-acts.ts'
import fileClasses from '../files/files.module.css'
import classes from './mail.module.css'

/** Files of a mail: opened where the desktop may, else saved to the computer. Parts of its text come last. */
export function MailFiles({ files }: { readonly files: readonly MailFile[] }) {
  const { t } = useTranslation()
  if (files.length === 0) return null
  const sorted = [...files.filter(({ inline }) => !inline), ...files.filter(({ inline }) => inline)]
  return (
    <ul className={classes['files']} aria-label={t('mails.files')}>
      {sorted.map((file) => (
        <Row key={file.id} file={file} />
      ))}
    </ul>
  )
}

function Row({ file }: { readonly file: MailFile }) {
  const { t } = useTranslation()
  const bytes = useBytesText()
  const { take, takeLabel } = useFileActs(file, client.messages.openFile)
  const facts = [bytes(file.bytes), file.inline ? t('mails.inText') : '', file.isKept ? '' : t('mails.tooLarge')]
  return (
    <li className={fileClasses['row']}>
      <FileIcon mediaType={file.mediaType} />
      <span className={fileClasses['text']}>
        {file.isKept ? (
          <UnstyledButton
            className={fileClasses['name']}
            aria-label={takeLabel}
            title={file.name}
            onClick={() => void take()}
          >
            {file.name}
          </UnstyledButton>
        ) : (
          <span className={fileClasses['name']}>{file.name}</span>
        )}
        <span className={fileClasses['facts']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </span>
    </li>
  )
}
