import { Button, Text, Title } from '@mantine/core'
import { IconBell, IconReceipt, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useLanguage } from '#renderer/engine/shop.ts'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { NextFeast } from '#renderer/ui/next-feast/next-feast.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { quickEntryIsOpen } from '#renderer/ui/quick-entry/quick-entry-store.ts'
import type { TodayAnswer } from './today-answer.ts'
import classes from './today.module.css'

export type WeekRailProps = {
  readonly week: TodayAnswer['week']
  /** There are rows that the keys work on. */
  readonly hasRows: boolean
}

/** How the week goes, and what is done most. */
export function WeekRail({ week, hasRows }: WeekRailProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const language = useLanguage()
  const money = useMoney()
  const number = new Intl.NumberFormat(language)
  const difference = week.takings - week.lastWeek
  const compared =
    difference === 0
      ? t('today.same')
      : t(difference > 0 ? 'today.more' : 'today.less', { amount: money(Math.abs(difference)) })
  return (
    <aside className={classes['rail']} aria-label={t('today.thisWeek')}>
      <div>
        <Title order={2} className={classes['railTitle']}>
          {t('today.thisWeek')}
        </Title>
        <MoneyText amount={week.takings} className={classes['bigNumber']} />
        <Text size="sm" c="dimmed" mt={2} className={classes['compared']}>
          {compared}
        </Text>
      </div>
      <dl className={classes['figures']}>
        <div>
          <dt>{t('today.purchases')}</dt>
          <dd>{number.format(week.purchases)}</dd>
        </div>
        <div>
          <dt>{t('today.newCustomers')}</dt>
          <dd>{number.format(week.newCustomers)}</dd>
        </div>
      </dl>
      <NextFeast />
      <div className={classes['quick']} role="group" aria-label={t('today.add')}>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconReceipt size={18} stroke={1.6} />}
          onClick={() => openPurchaseDialog()}
        >
          {t('shell.purchase')}
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconBell size={18} stroke={1.6} />}
          onClick={() => quickEntryIsOpen.set(true)}
        >
          {t('today.newFollowUp')}
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconUserPlus size={18} stroke={1.6} />}
          onClick={() => {
            newCustomerRequest.set({})
            navigate('/customers')
          }}
        >
          {t('today.newCustomer')}
        </Button>
      </div>
      {hasRows && <p className={classes['keys']}>{t('todayPage.keysHint')}</p>}
    </aside>
  )
}
