import { useState } from 'react'
import { Autocomplete, Button, Group, Popover, Select, Stack } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '#shared/contract/customer-bulk.ts'
import { orpc } from '#renderer/engine/queries.ts'

const fields = ['source', 'department', 'jobTitle'] as const
type Field = (typeof fields)[number]

export type SetFieldProps = {
  readonly isDisabled: boolean
  readonly onChange: (change: BulkChange) => void
}

/** Gives one field of the selected customers the same value. */
export function SetField({ isDisabled, onChange }: SetFieldProps) {
  const { t } = useTranslation()
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const [isOpen, setOpen] = useState(false)
  const [field, setField] = useState<Field>('source')
  const [value, setValue] = useState('')

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
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onChange({ kind: 'set', patch: { [field]: value.trim() } })
            setValue('')
            setOpen(false)
          }}
        >
          <Stack gap="sm">
            <Select
              label={t('customerList.bulk.whichField')}
              data={fields.map((each) => ({ value: each, label: t(`customerList.bulk.fields.${each}`) }))}
              value={field}
              onChange={(next) => next !== null && setField(next as Field)}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
            <Autocomplete
              label={t('customerList.bulk.value')}
              description={t('customerList.bulk.valueHint')}
              data={field === 'source' ? (choices.data?.sources ?? []).map((word) => word.value) : []}
              value={value}
              onChange={setValue}
              maxLength={300}
              limit={20}
              autoComplete="off"
              comboboxProps={{ withinPortal: false, position: 'bottom' }}
              openOnFocus={false}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button type="submit">{t('customerList.bulk.set')}</Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
