import { useState, type KeyboardEvent } from 'react'
import { Select, Text } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { APP_LANGUAGES, isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'
import { languageNames } from '#renderer/engine/languages.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { ReminderText } from './reminder-text.tsx'
import classes from '../account/account.module.css'

type ReminderProps = { readonly account: CreditAccount; readonly onClose: () => void }

/** A friendly text about the debt in the customer's language: changed, copied or sent, then noted on the card. */
export function Reminder({ account, onClose }: ReminderProps) {
  const { t } = useTranslation()
  const { customerId } = account
  const [language, setLanguage] = useState<AppLanguage | null>(null)
  const card = useQuery(orpc.customers.get.queryOptions({ input: { id: customerId } }))
  const reminder = useQuery(
    orpc.credit.reminder.queryOptions({ input: { customerId, ...(language === null ? {} : { language }) } }),
  )
  const error = reminder.error ?? card.error

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  if (error !== null) return <LoadFailed error={error} />
  if (card.data === undefined) return <LoadingLines lines={3} />
  if (card.data.doNotContact)
    return (
      <WarningNotice icon={<IconPhoneOff size={18} stroke={1.8} />} title={t('privacy.doNotContact')}>
        <Text size="sm">{t('creditBook.reminder.notWanted')}</Text>
      </WarningNotice>
    )
  return (
    <section className={classes['form']} aria-label={t('creditBook.acts.remind')} onKeyDown={onKeyDown}>
      <Select
        className={classes['short']}
        label={t('creditBook.language')}
        allowDeselect={false}
        value={language ?? reminder.data?.language ?? null}
        data={APP_LANGUAGES.map((each) => ({ value: each, label: languageNames[each] }))}
        onChange={(next) => next !== null && isAppLanguage(next) && setLanguage(next)}
      />
      {reminder.data === undefined ? (
        <LoadingLines lines={3} />
      ) : (
        <ReminderText
          key={reminder.data.language}
          account={account}
          card={card.data}
          reminder={reminder.data}
          onClose={onClose}
        />
      )}
    </section>
  )
}
