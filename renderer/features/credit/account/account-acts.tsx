import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCash,
  IconEraser,
  IconFileInvoice,
  IconMessage2,
  IconNotebook,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { closeCreditAccount, type CreditAct } from '#renderer/ui/credit-account-store.ts'
import { statementAddress } from '../statement/statement-address.ts'
import classes from './account.module.css'

export type AccountActsProps = {
  readonly account: CreditAccount
  /** Which of them is being asked now. */
  readonly asked: CreditAct | null
  readonly onAsk: (act: CreditAct) => void
}

const icons: Readonly<Record<CreditAct, Icon>> = {
  pay: IconCash,
  'write-off': IconEraser,
  refund: IconArrowBackUp,
  'bring-over': IconNotebook,
  remind: IconMessage2,
}

/** What fits how the customer stands: nothing is written off of what isn't owed. */
const actsOf = ({ balance }: CreditAccount): readonly CreditAct[] => [
  'pay',
  ...(balance > 0 ? (['remind', 'write-off'] as const) : []),
  ...(balance < 0 ? (['refund'] as const) : []),
  'bring-over',
]

export function AccountActs({ account, asked, onAsk }: AccountActsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <div className={classes['acts']} role="group" aria-label={t('creditBook.account')}>
      {actsOf(account).map((act) => {
        const Sign = icons[act]
        return (
          <Button
            key={act}
            data-act={act}
            px={12}
            variant={asked === act ? 'outline' : act === 'pay' && asked === null ? 'filled' : 'default'}
            aria-expanded={asked === act}
            leftSection={<Sign size={17} stroke={1.7} />}
            onClick={() => onAsk(act)}
          >
            {t(`creditBook.acts.${act}`)}
          </Button>
        )
      })}
      <Button
        variant="default"
        px={12}
        leftSection={<IconFileInvoice size={17} stroke={1.7} />}
        onClick={() => {
          closeCreditAccount()
          navigate(statementAddress(account.customerId))
        }}
      >
        {t('creditBook.statement.open')}
      </Button>
    </div>
  )
}
