import { useRef, useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import type { Who } from '#shared/contract/relations.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import cardClasses from '../card.module.css'
import classes from './relations.module.css'

const relationKinds = ['company', 'person', 'member', 'referrer', 'referred'] as const
type RelationKind = (typeof relationKinds)[number]

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

/** One button for every kind of relation; then somebody is picked or written down. */
export function AddRelation({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const act = useAct()
  const [kind, setKind] = useState<RelationKind | null>(null)
  const [picked, setPicked] = useState<PickedCustomer | null>(null)
  const target = useRef<HTMLButtonElement>(null)

  function close(): void {
    setKind(null)
    setPicked(null)
    // The button is there again with the next frame.
    requestAnimationFrame(() => target.current?.focus())
  }

  async function add(who: PickedCustomer | null): Promise<void> {
    setPicked(who)
    if (kind === null || who === null || who.kind === 'walk-in') return
    const words = t('relations.added', { name: who.name })
    const chosen = who.kind === 'known' ? who.id : { name: who.name, phone: who.phone }
    if (await act(words, () => link(kind, card.id, chosen))) close()
    else setPicked(null)
  }

  if (kind === null)
    return (
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            ref={target}
            variant="subtle"
            size="compact-sm"
            color="gray"
            className={`${cardClasses['more']} rg-no-print`}
            leftSection={<IconPlus size={16} stroke={1.8} />}
          >
            {t('relations.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {relationKinds
            .filter((each) => each !== 'person' || card.kind === 'company')
            .map((each) => (
              // The menu gives the focus back as it closes; the picker takes it after that.
              <Menu.Item key={each} onClick={() => void setTimeout(() => setKind(each), 0)}>
                {t(`relations.adds.${each}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    )
  return (
    <div
      className={classes['add']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <CustomerPicker
        allowNew
        inputRef={(input) => input?.focus()}
        label={t(`relations.adds.${kind}`)}
        value={picked}
        onChange={(who) => void add(who)}
      />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={close}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
