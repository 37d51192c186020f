import { useMemo } from 'react'
import { Menu } from '@mantine/core'
import { IconAlertTriangle, IconHelpCircle, IconMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerState } from '#shared/contract/states.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { openRhythmEvidence } from '#renderer/ui/rhythm-evidence/evidence-store.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { lossRequest } from './loss-store.ts'
import { useSignalText } from './use-signal-text.ts'
import classes from './slipping.module.css'

/** Who it is and why they stand there, signals, money, and what can be done. */
export function useStateColumns(): readonly VirtualColumn<CustomerState>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        key: 'customer',
        header: t('slipping.columns.customer'),
        width: 'minmax(240px, 3fr)',
        render: (row) => <Who row={row} />,
      },
      {
        key: 'state',
        header: t('slipping.state'),
        width: '120px',
        from: 760,
        render: (row) => <StateBadge state={row.state} plain />,
      },
      {
        key: 'lastOn',
        header: t('slipping.columns.lastOn'),
        width: '124px',
        from: 860,
        render: (row) => <DayText day={row.lastOn} as="short" />,
      },
      {
        key: 'yearlyValue',
        header: t('slipping.columns.year'),
        width: '132px',
        align: 'end',
        from: 560,
        render: (row) => <MoneyText amount={row.yearlyValue} />,
      },
      {
        key: 'stake',
        header: t('slipping.columns.stake'),
        width: '132px',
        align: 'end',
        render: (row) => <MoneyText amount={row.stake} className="rg-strong" />,
      },
      {
        key: 'menu',
        header: t('common.more'),
        hideHeader: true,
        width: '52px',
        align: 'end',
        render: (row) => <StateMenu row={row} />,
      },
    ],
    [t],
  )
}

/** The name; below it the loss or the signals with their numbers, else the sentence on the rhythm. */
function Who({ row }: { readonly row: CustomerState }) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const signalText = useSignalText()
  const { loss, signals } = row
  const told =
    loss !== null
      ? t('slipping.lost', { on: loss.on, reason: t(`slipping.reasons.${loss.reason}`) })
      : signals.length > 0
        ? signals.map(signalText).join('; ')
        : word(row.reason)
  const Mark = loss !== null ? IconMoon : signals.length > 0 ? IconAlertTriangle : null
  return (
    <span className={classes['who']}>
      <CustomerAvatar name={row.customer} id={row.customerId} photoId={row.photoId} size={28} />
      <span className={classes['whoText']} data-customer={row.customerId}>
        <span className={classes['name']} title={row.customer}>
          {row.customer}
        </span>
        <span className={classes['told']} title={told}>
          {Mark !== null && <Mark size={13} stroke={2} aria-hidden className={classes['alarm']} />}
          {told}
        </span>
      </span>
    </span>
  )
}

function StateMenu({ row }: { readonly row: CustomerState }) {
  const { t } = useTranslation()
  const act = useAct()
  const { customerId, customer } = row
  return (
    <RowMenu label={t('slipping.actionsFor', { name: customer })}>
      <Menu.Item
        leftSection={<IconHelpCircle size={16} stroke={1.6} />}
        onClick={() => openRhythmEvidence({ customerId, productId: null })}
      >
        {t('why.open')}
      </Menu.Item>
      {row.loss === null ? (
        <Menu.Item
          leftSection={<IconMoon size={16} stroke={1.6} />}
          onClick={() => lossRequest.set({ customerId, name: customer })}
        >
          {t('slipping.recordLoss')}
        </Menu.Item>
      ) : (
        <Menu.Item
          leftSection={<IconMoon size={16} stroke={1.6} />}
          onClick={() => void act(t('slipping.takenBack'), () => client.losses.takeBack({ customerId }))}
        >
          {t('slipping.takeBackLoss')}
        </Menu.Item>
      )}
    </RowMenu>
  )
}
