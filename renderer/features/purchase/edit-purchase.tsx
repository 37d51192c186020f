import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '#shared/contract/purchases.ts'
import type { Message } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { closePurchaseDialog, openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'
import { chargedOf } from './draft-payment.ts'
import { draftOf, patchOf } from './saved-draft.ts'
import { PurchaseFacts } from './purchase-facts.tsx'
import { PurchaseForm } from './purchase-form.tsx'

type Acted = { readonly actId: number; readonly warnings?: readonly Message[] }

/** Changes a saved purchase. */
export function EditPurchase({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const warn = useShowWarnings()
  const { settings } = useShop()
  const [draft, setDraft] = useState(() => draftOf(purchase))

  async function run(act: () => Promise<Acted>, text: string): Promise<void> {
    try {
      const { actId, warnings = [] } = await act()
      closePurchaseDialog()
      acted(text, actId)
      warn(warnings)
    } catch (error) {
      failed(error)
    }
  }

  const save = () =>
    run(
      () =>
        client.purchases.update({
          id: purchase.id,
          version: purchase.version,
          patch: patchOf(purchase, draft, settings, t('purchase.unnamed')),
        }),
      t('purchase.changedToast'),
    )
  const isReturn = purchase.lines.some((line) => line.returnOf !== null)

  return (
    <PurchaseForm
      draft={draft}
      onChange={setDraft}
      onSave={save}
      allowNew={false}
      knownDay={purchase.day}
      chargedBefore={chargedOf(draftOf(purchase).payment, purchase.total ?? 0)}
      areLinesFixed={isReturn}
      facts={<PurchaseFacts purchase={purchase} />}
    >
      <Button
        variant="subtle"
        color="gray"
        onClick={() => void run(() => client.purchases.trash({ ids: [purchase.id] }), t('purchase.deletedToast'))}
      >
        {t('common.delete')}
      </Button>
      {!isReturn && (
        <Button variant="default" onClick={() => openPurchaseDialog({ mode: 'return', purchaseId: purchase.id })}>
          {t('purchase.takeBack')}
        </Button>
      )}
    </PurchaseForm>
  )
}
