import { useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { startSeriesRequest } from '#renderer/ui/start-series/start-series-store.ts'
import { CardFiles } from '../files/card-files.tsx'
import { useChooseFiles } from '../files/use-choose-files.ts'
import { ConsentSection } from '../privacy/consent-section.tsx'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { AccountSection } from './account-section.tsx'
import { AddMenu, focusAddMenu } from './add-menu.tsx'
import { useAddGroups } from './add-groups.ts'
import type { Asking } from './asking.ts'
import { CustomerFields } from './customer-fields.tsx'
import { RelationsSection } from './relations/relations-section.tsx'
import classes from './card.module.css'

/** What is known of a customer; what isn't takes no room and waits behind one button. */
export function CardAside({ card }: { readonly card: CustomerCard }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<string | null>(null)
  const column = useRef<HTMLDivElement>(null)
  const chooseFiles = useChooseFiles(card.id)
  const ownFields = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  const { groups, isFilled } = useAddGroups(card, ownFields)
  const isFixed = card.deletedAt !== null

  function pick(key: string): void {
    if (key === 'files') return chooseFiles()
    if (key === 'order') return openOrderDialog({ mode: 'new', customerId: card.id })
    if (key === 'series') return startSeriesRequest.set({ customer: { id: card.id, name: card.displayName } })
    if (key === 'oldDebt') {
      // First the button: it gets the focus back when the account is closed.
      focusAddMenu()
      requestAnimationFrame(() =>
        requestAnimationFrame(() => openCreditAccount({ customerId: card.id, act: 'bring-over' })),
      )
      return
    }
    setOpened(new Set([...opened, key]))
    // The same once more begins a new entry of its list.
    setAsked(null)
    requestAnimationFrame(() => {
      setAsked(key)
      requestAnimationFrame(() => {
        const field = `[data-field="${key}"] :is(input, textarea, button), [data-new-entry] input`
        column.current?.querySelector<HTMLElement>(field)?.focus()
      })
    })
  }
  const asking: Asking = {
    asked,
    shows: (key) => isFilled(key) || opened.has(key),
    onAsked: () => setAsked(null),
    ask: pick,
  }

  return (
    <div ref={column} className={classes['aside']}>
      <CustomerFields
        card={card}
        ownFields={ownFields}
        asking={asking}
        action={isFixed ? undefined : <AddMenu groups={groups(opened)} onPick={pick} />}
      />
      <AccountSection card={card} />
      <RelationsSection card={card} asking={asking} />
      <CardFiles card={card} onAdd={chooseFiles} />
      <ConsentSection customerId={card.id} readOnly={isFixed} isAsked={opened.has('consent')} />
    </div>
  )
}
