import { useEffect, useRef, useState } from 'react'
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import type { PurchaseItem } from '#renderer/ui/purchase-dialog-store.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'
import { withItem } from '#renderer/ui/sale-lines/sale-draft.ts'
import { isBlank, toLines } from '#renderer/ui/sale-lines/sale-line.ts'
import { emptyDraft, type PurchaseDraft } from './draft.ts'
import { methodOf, toPayments } from './draft-payment.ts'
import { totalsOf } from './draft-totals.ts'
import { keepDraft, readDraft } from './draft-storage.ts'
import { PurchaseForm } from './purchase-form.tsx'

export type NewPurchaseProps = {
  /** The customer from whose card it was opened. */
  readonly customerId?: number
  /** What it begins with. */
  readonly items?: readonly PurchaseItem[]
}

/** A dialog opened with things in it begins with them, else with a blank line. */
const startingDraft = (items: readonly PurchaseItem[]): PurchaseDraft =>
  items.reduce((draft, item) => withItem(draft, item), emptyDraft(null, 'cash'))

const holdsAnything = ({ customer, note, lines }: PurchaseDraft): boolean =>
  customer !== null || note !== '' || !lines.every(isBlank)

/** A new purchase; saved, it empties for the next one. */
export function NewPurchase({ customerId, items = [] }: NewPurchaseProps) {
  const { t } = useTranslation()
  const { uid, settings } = useShop()
  const money = useMoney()
  const acted = useActedToast()
  const failed = useFailedToast()
  const warn = useShowWarnings()
  const form = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<PurchaseDraft>(
    () => (customerId === undefined ? readDraft(uid) : null) ?? startingDraft(items),
  )
  const [round, setRound] = useState(1)
  const card = useQuery({
    ...orpc.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== undefined,
  })
  const opener = card.data
  const isPrefilled = draft.customer !== null || opener === undefined || round > 1
  const shown: PurchaseDraft = isPrefilled
    ? draft
    : { ...draft, customer: { kind: 'known', id: opener.id, name: opener.displayName } }

  const hasContent = holdsAnything(draft)
  // Only what was typed is kept: opened from a card and closed again, it leaves no trace and forgets no other draft.
  function change(next: PurchaseDraft): void {
    setDraft(next)
    keepDraft(uid, holdsAnything(next) ? next : null)
  }

  async function save(): Promise<void> {
    const { customer, day, time, payment, note, campaign, staffId, discount, discountPercent } = shown
    const { total } = totalsOf(shown, settings)
    const payments = toPayments(payment, total)
    try {
      const { actId, warnings } = await client.purchases.create({
        lines: toLines(shown.lines, t('purchase.unnamed')),
        ...(payments === undefined ? {} : { payments }),
        discount,
        discountPercent,
        note,
        campaign,
        customerId: customer?.kind === 'known' ? customer.id : null,
        ...(customer?.kind === 'new' ? { newCustomer: { name: customer.name, phone: customer.phone } } : {}),
        ...(staffId === null ? {} : { staffId }),
        // Another day has no time of ours.
        ...(day === null ? {} : { day, time }),
        ...(time === null ? {} : { time }),
      })
      acted(t('purchase.savedToast', { amount: money(total) }), actId)
      warn(warnings)
      change(emptyDraft(null, methodOf(payment)))
      setRound(round + 1)
    } catch (error) {
      failed(error)
    }
  }

  useEffect(() => {
    if (round > 1) form.current?.querySelector<HTMLInputElement>('[data-autofocus]')?.focus()
  }, [round])

  return (
    <div ref={form}>
      <PurchaseForm key={round} draft={shown} onChange={change} onSave={save} allowNew>
        {hasContent && (
          <Button variant="subtle" color="gray" onClick={() => change(emptyDraft(null, methodOf(draft.payment)))}>
            {t('purchase.clear')}
          </Button>
        )}
      </PurchaseForm>
      <Text size="xs" c="dimmed" mt="sm">
        {t('purchase.keysHint')}
      </Text>
    </div>
  )
}
