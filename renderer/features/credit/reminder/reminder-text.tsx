import { useState } from 'react'
import { Button, Text, Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import {
  IconBrandViber,
  IconBrandWhatsapp,
  IconCheck,
  IconCopy,
  IconDeviceMobileMessage,
  IconMail,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { messageLinks, type MessageLinks } from '#shared/domain/message-links.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { OutsideLink } from '#renderer/ui/outside-link.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from '../account/account.module.css'

export type ReminderTextProps = {
  readonly account: CreditAccount
  readonly card: Pick<CustomerCard, 'phones' | 'emails'>
  readonly reminder: { readonly language: string; readonly subject: string; readonly text: string }
  readonly onClose: () => void
}

const ways: readonly (readonly [keyof MessageLinks, string, Icon])[] = [
  ['whatsapp', 'WhatsApp', IconBrandWhatsapp],
  ['viber', 'Viber', IconBrandViber],
  ['sms', 'SMS', IconDeviceMobileMessage],
]

/** The text as it will be read, the ways it can go, and a note on the card that it went. */
export function ReminderText({ account, card, reminder, onClose }: ReminderTextProps) {
  const { t } = useTranslation()
  const { country } = useShop().settings
  const act = useAct()
  const clipboard = useClipboard({ timeout: 3_000 })
  const [text, setText] = useState(reminder.text)
  /** It was copied or a chat was opened: most likely it is being sent. */
  const [isUsed, setUsed] = useState(false)
  const to = { phone: card.phones[0]?.value ?? null, email: card.emails[0]?.value ?? null, country }
  const links = messageLinks(to, { subject: reminder.subject, text })
  const offered = [...ways, ['email', t('creditBook.reminder.email'), IconMail] as const]

  function copy(): void {
    clipboard.copy(text)
    setUsed(true)
    announce(t('creditBook.reminder.copied'))
  }

  async function note(): Promise<void> {
    const { customerId, customer } = account
    const isDone = await act(t('creditBook.reminder.noted', { name: customer }), () =>
      client.activities.create({ customerId, kind: 'message', direction: 'out', text: text.trim() }),
    )
    if (isDone) onClose()
  }

  return (
    <>
      <Textarea
        autosize
        autoFocus
        data-autofocus
        minRows={4}
        maxRows={14}
        maxLength={2000}
        lang={reminder.language}
        label={t('creditBook.reminder.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes['formButtons']}>
        <Button
          leftSection={clipboard.copied ? <IconCheck size={17} stroke={2} /> : <IconCopy size={17} stroke={1.7} />}
          onClick={copy}
        >
          {t(clipboard.copied ? 'creditBook.reminder.copied' : 'creditBook.reminder.copy')}
        </Button>
        {offered.map(([way, name, Sign]) => {
          const href = links[way]
          return (
            href !== null && (
              <Button
                key={way}
                variant="default"
                component={OutsideLink}
                href={href}
                leftSection={<Sign size={17} stroke={1.7} />}
                onClick={() => {
                  // Viber opens an empty chat: there the text is pasted.
                  if (!href.includes('=' + encodeURIComponent(text))) clipboard.copy(text)
                  setUsed(true)
                }}
              >
                {name}
              </Button>
            )
          )
        })}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {to.phone === null && to.email === null && (
        <Text size="sm" c="dimmed">
          {t('creditBook.reminder.noContact')}
        </Text>
      )}
      {isUsed && (
        <div className={classes['offer']} role="status">
          <Text size="sm">{t('creditBook.reminder.sentIt')}</Text>
          <Button size="compact-sm" variant="light" onClick={() => void note()}>
            {t('creditBook.reminder.note')}
          </Button>
        </div>
      )}
    </>
  )
}
