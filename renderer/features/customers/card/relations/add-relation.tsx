import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Who } from '#shared/contract/relations.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { focusAddMenu } from '../add-menu.tsx'
import type { RelationKind } from './relation-kinds.ts'
import classes from './relations.module.css'

function link(kind: RelationKind, customerId: number, who: Who): Promise<{ readonly actId: number }> {
  switch (kind) {
    case 'company':
      return client.relations.setCompany({ person: customerId, company: who })
    case 'person':
      return client.relations.setCompany({ person: who, company: customerId })
    case 'member':
      return client.relations.addToHousehold({ customerId, member: who })
    case 'referrer':
      return client.relations.setReferrer({ customer: customerId, referrer: who })
    case 'referred':
      return client.relations.setReferrer({ customer: who, referrer: customerId })
  }
}

export type AddRelationProps = {
  readonly customerId: number
  readonly kind: RelationKind
  readonly onDone: () => void
}

/** Somebody is picked or written down for the relation that was asked for. */
export function AddRelation({ customerId, kind, onDone }: AddRelationProps) {
  const { t } = useTranslation()
  const act = useAct()
  const [picked, setPicked] = useState<PickedCustomer | null>(null)

  function close(): void {
    onDone()
    focusAddMenu()
  }

  async function add(who: PickedCustomer | null): Promise<void> {
    setPicked(who)
    if (who === null || who.kind === 'walk-in') return
    const words = t('relations.added', { name: who.name })
    const chosen = who.kind === 'known' ? who.id : { name: who.name, phone: who.phone }
    if (await act(words, () => link(kind, customerId, chosen))) close()
    else setPicked(null)
  }

  return (
    <div
      className={classes['add']}
      data-field={`relation ${kind}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <CustomerPicker allowNew label={t(`relations.adds.${kind}`)} value={picked} onChange={(who) => void add(who)} />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={close}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
