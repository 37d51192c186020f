import { useState, type FormEvent } from 'react'
import { Button, Group, Popover, Select, Stack } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '#shared/contract/customer-bulk.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { OwnFieldInput } from '#renderer/features/customers/own-fields/own-field-input.tsx'
import type { OwnValue } from '#renderer/features/customers/own-fields/own-value-text.ts'
import { builtInFields, bulkPatchOf, isNoValue, ownFieldId, type BuiltInField, type BulkField } from './bulk-field.ts'
import { NewValue } from './new-value.tsx'

export type SetFieldProps = {
  readonly isDisabled: boolean
  readonly onChange: (change: BulkChange) => void
}

/** Gives one field of the selected customers the same value. */
export function SetField({ isDisabled, onChange }: SetFieldProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.7} />}
          disabled={isDisabled}
          onClick={() => setOpen(!isOpen)}
        >
          {t('customerList.bulk.field')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <FieldForm
          onApply={(change) => {
            setOpen(false)
            onChange(change)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function FieldForm({ onApply }: { readonly onApply: (change: BulkChange) => void }) {
  const { t } = useTranslation()
  const ownFields = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  const [field, setField] = useState<BulkField>('source')
  const [value, setValue] = useState<OwnValue>(null)
  const own = ownFields.find(({ id }) => id === ownFieldId(field))
  const isEmpty = isNoValue(value)
  const mustSay = field === 'doNotContact' || own?.required === true

  const nameOf = (each: BuiltInField): string => {
    switch (each) {
      case 'language':
      case 'preferredChannel':
      case 'preferredHours':
        return t(`profile.${each}`)
      case 'doNotContact':
        return t('customerList.filters.names.doNotContact')
      default:
        return t(`customerList.bulk.fields.${each}`)
    }
  }

  function apply(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    // What can't be read must not be taken for empty.
    if ((mustSay && isEmpty) || event.currentTarget.querySelector('[aria-invalid="true"]') !== null) return
    onApply({ kind: 'set', patch: bulkPatchOf(field, value) })
  }

  return (
    <form onSubmit={apply}>
      <Stack gap="sm">
        <Select
          label={t('customerList.bulk.whichField')}
          data={[
            {
              group: t('customerList.filters.groups.person'),
              items: builtInFields.map((each) => ({ value: each as string, label: nameOf(each) })),
            },
            {
              group: t('customerList.filters.groups.own'),
              items: ownFields.map(({ id, name }) => ({ value: `custom:${id}`, label: name })),
            },
          ].filter(({ items }) => items.length > 0)}
          value={field}
          onChange={(next) => {
            if (next === null || next === field) return
            setField(next as BulkField)
            setValue(null)
          }}
          searchable={ownFields.length > 5}
          // Suggestions of a value that is focused would open over it.
          data-autofocus
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <div key={field}>
          {own === undefined ? (
            <NewValue field={field as BuiltInField} value={value} onChange={setValue} />
          ) : (
            <OwnFieldInput isInPopover field={own} value={value} onChange={setValue} />
          )}
        </div>
        <Group justify="flex-end">
          <Button
            type="submit"
            size="compact-md"
            variant={isEmpty && !mustSay ? 'default' : 'filled'}
            disabled={isEmpty && mustSay}
          >
            {t(isEmpty && !mustSay ? 'customerList.bulk.takeAway' : 'customerList.bulk.set')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
