import { lazy, Suspense } from 'react'
import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { closeCreditAccount, creditAccount, type CreditAccountRequest } from '#renderer/ui/credit-account-store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useDrawerEscape } from '#renderer/ui/use-drawer-escape.ts'

/** Loaded when an account is first opened. */
const AccountView = lazy(async () => ({ default: (await import('./account-view.tsx')).AccountView }))

const drawerId = 'credit-account'

/** A customer's account of the credit book over whatever is open; any feature opens it by `openCreditAccount`. */
export function AccountDrawer() {
  const { t } = useTranslation()
  const request = useStore(creditAccount)
  useDrawerEscape(drawerId, request !== null, closeCreditAccount)
  return (
    <Drawer
      id={drawerId}
      closeOnEscape={false}
      opened={request !== null}
      onClose={closeCreditAccount}
      position="right"
      size={800}
      title={t('creditBook.account')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && (
        <Suspense fallback={<LoadingLines lines={8} />}>
          <Content key={request.customerId} {...request} />
        </Suspense>
      )}
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
