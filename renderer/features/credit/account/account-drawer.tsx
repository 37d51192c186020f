import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { closeCreditAccount, creditAccount, type CreditAccountRequest } from '#renderer/ui/credit-account-store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { AccountView } from './account-view.tsx'

/** A customer's account of the credit book over whatever is open; any feature opens it by `openCreditAccount`. */
export function AccountDrawer() {
  const { t } = useTranslation()
  const request = useStore(creditAccount)
  return (
    <Drawer
      opened={request !== null}
      onClose={closeCreditAccount}
      position="right"
      size={760}
      title={t('creditBook.account')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && <Content key={request.customerId} {...request} />}
    </Drawer>
  )
}

function Content({ customerId, act }: CreditAccountRequest) {
  const account = useQuery(orpc.credit.account.queryOptions({ input: { customerId } }))
  if (account.data !== undefined) return <AccountView account={account.data} firstAct={act ?? null} />
  return account.error === null ? (
    <LoadingLines lines={8} />
  ) : (
    <LoadFailed error={account.error} onRetry={() => void account.refetch()} />
  )
}
