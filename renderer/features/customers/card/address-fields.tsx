import { useState } from 'react'
import { ActionIcon, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { AddButton } from './add-button.tsx'
import { GroupLabel } from './group-label.tsx'
import { LabelSelect } from './label-select.tsx'
import { useSavedList, type SaveList } from './use-saved-list.ts'
import classes from './fields.module.css'

type Address = CustomerCard['addresses'][number]
type Part = Exclude<keyof Address, 'label' | 'formatted'>

export type AddressFieldsProps = {
  readonly addresses: readonly Address[]
  /** One more was asked for behind "Add …". */
  readonly isAsked: boolean
  readonly onAsked: () => void
  readonly onSave: SaveList<Address>
}

const parts: readonly Part[] = ['street', 'postalCode', 'city', 'country', 'region']
const empty: Address = { label: '', street: '', city: '', region: '', postalCode: '', country: '', formatted: '' }

/** Postal addresses, part by part; one that came as a whole keeps its text above the parts. */
export function AddressFields({ addresses, isAsked, onAsked, onSave }: AddressFieldsProps) {
  const { t } = useTranslation()
  const [isBegun, setAdding] = useState(false)
  const isAdding = isBegun || isAsked
  const name = t('customers.points.addresses')
  const [newLabel, setNewLabel] = useState('home')
  function close(): void {
    setAdding(false)
    onAsked()
  }
  const shown = isAdding ? [...addresses, { ...empty, label: newLabel }] : addresses

  const saved = useSavedList(shown, onSave, () => name)

  async function change(index: number, part: Partial<Address>): Promise<void> {
    await saved.change(index, part)
    close()
  }
  function remove(index: number): void {
    if (index >= addresses.length) close()
    else void saved.remove(index)
  }

  return (
    <div role="group" aria-label={name}>
      <GroupLabel
        action={!isAdding && <AddButton label={t('customers.addPoint.addresses')} onClick={() => setAdding(true)} />}
      >
        {name}
      </GroupLabel>
      {shown.map((address, index) => (
        <div key={index} className={classes['address']}>
          <div data-whole className={classes['addressLabel']}>
            <LabelSelect
              kind="addresses"
              of={t('customers.pointOf', { name, number: index + 1 })}
              value={address.label}
              // A label alone is no address yet.
              onChange={(label) => (index < addresses.length ? saved.set(index, { label }) : setNewLabel(label))}
            />
          </div>
          {address.formatted !== '' && (
            <Text size="sm" className={classes['formatted']}>
              {address.formatted}
            </Text>
          )}
          {parts.map((part) => (
            <div
              key={part}
              data-whole={part === 'street' || undefined}
              data-field={part === 'street' && index >= addresses.length ? 'addresses' : undefined}
              data-empty={(address[part] === '' && index < addresses.length) || undefined}
            >
              <EditableText
                hideLabel
                label={t('customers.pointOf', { name: t(`customers.address.${part}`), number: index + 1 })}
                placeholder={t(`customers.address.${part}`)}
                value={address[part]}
                maxLength={300}
                onSave={(value) => change(index, { [part]: value })}
              />
            </div>
          ))}
          <ActionIcon
            size={26}
            className={`${classes['removeAddress']} ${classes['remove']} rg-no-print`}
            aria-label={t('customers.removeAddress', { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}
