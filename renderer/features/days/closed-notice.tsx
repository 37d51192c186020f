import { useState } from 'react'
import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DayClosing, DayView } from '#shared/contract/days.ts'
import { client } from '#renderer/engine/client.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { CloseForm } from './close-form.tsx'
import { Difference } from './difference.tsx'
import classes from './days.module.css'

export type ClosedNoticeProps = { readonly view: DayView; readonly closing: DayClosing }

/** What was counted, whether it fitted, and the ways back. */
export function ClosedNotice({ view, closing }: ClosedNoticeProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const act = useAct()
  const instant = useInstantText()
  const [isAgain, setIsAgain] = useState(false)
  if (isAgain) return <CloseForm view={view} onDone={() => setIsAgain(false)} />
  return (
    <section aria-label={t('days.closed')}>
      <h2 className={`${classes['heading']} ${classes['closed']}`}>
        <IconLock size={16} stroke={1.8} aria-hidden />
        {t('days.closed')}
      </h2>
      <p className={classes['hint']}>
        {[t('days.closedWhen', { when: instant(closing.closedAt) }), closing.staff].filter(Boolean).join(' · ')}
      </p>
      {closing.isOutdated && (
        <Alert color="yellow" variant="light" my={8} role="status" icon={<IconAlertTriangle size={18} stroke={1.7} />}>
          {t('days.outdated')}
        </Alert>
      )}
      <ul className={classes['counts']}>
        {closing.counts.map(({ method, expected, counted, difference }) => (
          <li key={method}>
            <span>{nameOf(method)}</span>
            {counted === null ? (
              <span className="rg-quiet">
                <MoneyText amount={expected} /> {t('days.notCounted')}
              </span>
            ) : (
              <MoneyText amount={counted} className="rg-strong" />
            )}
            {difference !== null && <Difference amount={difference} />}
          </li>
        ))}
      </ul>
      {closing.note !== '' && <p className={classes['note']}>{closing.note}</p>}
      <Group gap={8} className="rg-no-print">
        <Button variant="default" onClick={() => setIsAgain(true)}>
          {t('days.closeAgain')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void act(t('days.reopenedToast'), () => client.days.reopen({ on: view.on }))}
        >
          {t('days.reopen')}
        </Button>
      </Group>
    </section>
  )
}
