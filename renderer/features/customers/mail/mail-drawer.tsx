import { Drawer, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailMessage, MailPerson } from '#shared/contract/messages.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useDrawerEscape } from '#renderer/ui/use-drawer-escape.ts'
import { MailFiles } from './mail-files.tsx'
import { openedMail } from './opened-mail.ts'
import { personText } from './person-text.ts'
import classes from './mail.module.css'

const drawerId = 'read-mail'
const close = (): void => openedMail.set(null)

/** A mail to be read in peace: plain text only, whatever it was; nothing in it runs, is fetched or is a link. */
export function MailDrawer() {
  const { t } = useTranslation()
  const id = useStore(openedMail)
  useDrawerEscape(drawerId, id !== null, close)
  return (
    <Drawer
      id={drawerId}
      closeOnEscape={false}
      opened={id !== null}
      onClose={close}
      position="right"
      size={620}
      title={t('mails.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {id !== null && <Content key={id} id={id} />}
    </Drawer>
  )
}

function Content({ id }: { readonly id: number }) {
  const message = useQuery(orpc.messages.get.queryOptions({ input: { id } }))
  if (message.data !== undefined) return <Letter message={message.data} />
  return message.error === null ? (
    <LoadingLines lines={8} />
  ) : (
    <LoadFailed error={message.error} onRetry={() => void message.refetch()} />
  )
}

function Letter({ message }: { readonly message: MailMessage }) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const { subject, direction, day, time, sentAt, text, attachments } = message
  const when = [format(day), time ?? '', sentAt === null ? t('mails.noDate') : ''].filter((part) => part !== '')
  return (
    <Stack gap="md">
      <Title order={3} size="h4" className={classes['subject']}>
        {subject === '' ? t('mails.noSubject') : subject}
      </Title>
      <dl className={classes['facts']}>
        <People label={t('mails.from')} people={[message.from]} />
        <People label={t('mails.to')} people={message.to} />
        <People label={t('mails.cc')} people={message.cc} />
        <People label={t('mails.bcc')} people={message.bcc} />
        <dt>{t('mails.date')}</dt>
        <dd>
          {[...when, direction === null ? '' : t(`activities.directions.message.${direction}`)]
            .filter((part) => part !== '')
            .join(' · ')}
        </dd>
      </dl>
      <MailFiles files={attachments} />
      {text === '' ? (
        <p className={classes['none']}>{t('mails.noText')}</p>
      ) : (
        // Long letters are scrolled with the keyboard, too.
        <div className={classes['letter']} tabIndex={0} role="document" aria-label={t('mails.text')}>
          {text}
        </div>
      )}
    </Stack>
  )
}

function People({ label, people }: { readonly label: string; readonly people: readonly MailPerson[] }) {
  const said = people.map(personText).filter((each) => each !== '')
  if (said.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{said.join(', ')}</dd>
    </>
  )
}
