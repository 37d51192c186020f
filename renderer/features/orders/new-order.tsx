import { useState } from 'react'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { closeOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { toLines } from '#renderer/ui/sale-lines/sale-line.ts'
import { emptyOrder, type OrderDraft } from './order-draft.ts'
import { OrderForm } from './order-form.tsx'

/** Somebody orders something, and perhaps pays ahead. */
export function NewOrder({ customerId }: { readonly customerId?: number | undefined }) {
  const { t } = useTranslation()
  const act = useAct()
  const [draft, setDraft] = useState<OrderDraft>(() => emptyOrder(null))
  const card = useQuery({
    ...orpc.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== undefined,
  })
  const opener = card.data
  const shown: OrderDraft =
    draft.customer !== null || opener === undefined
      ? draft
      : { ...draft, customer: { kind: 'known', id: opener.id, name: opener.displayName } }

  async function save(): Promise<void> {
    const { customer, promisedOn, promisedTime, discount, discountPercent, note, deposit, method } = shown
    if (customer === null || customer.kind === 'walk-in') return
    const isSaved = await act(t('orders.savedToast'), () =>
      client.orders.create({
        ...(customer.kind === 'known'
          ? { customerId: customer.id }
          : { newCustomer: { name: customer.name, phone: customer.phone } }),
        lines: toLines(shown.lines, t('purchase.unnamed')),
        discount,
        discountPercent,
        promisedOn,
        promisedTime: promisedTime || null,
        note,
        ...(deposit === null || deposit === 0 ? {} : { deposits: [{ method, amount: deposit }] }),
      }),
    )
    if (isSaved) closeOrderDialog()
  }

  return (
    <OrderForm
      // The customer of the card comes a moment later: what has the focus is decided then.
      key={opener?.id ?? 0}
      draft={shown}
      onChange={setDraft}
      onSave={save}
      allowNew
      paid={draft.deposit ?? 0}
      money={
        <Group align="flex-start" gap="sm">
          <AmountField
            w={150}
            label={t('orders.deposit')}
            value={draft.deposit}
            error={(draft.deposit ?? 0) < 0 ? t('orders.depositNegative') : undefined}
            onChange={(deposit) => setDraft({ ...draft, deposit })}
          />
          {draft.deposit !== null && draft.deposit > 0 && (
            <MethodSelect
              w={180}
              label={t('purchase.paidBy')}
              value={draft.method}
              onChange={(method) => setDraft({ ...draft, method })}
            />
          )}
        </Group>
      }
    />
  )
}
