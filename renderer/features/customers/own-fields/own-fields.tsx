import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { FieldRow } from '../card/field-row.tsx'
import type { SaveFields } from '../card/use-save-fields.ts'
import { MissingMark, OwnFieldValue } from './own-field-value.tsx'
import classes from './own-fields.module.css'

export type OwnFieldsProps = { readonly card: CustomerCard; readonly onSave: SaveFields }

/** Own fields of the shop on a card: what is filled or must be is shown, the rest waits behind one button. */
export function OwnFields({ card, onSave }: OwnFieldsProps) {
  const { t } = useTranslation()
  const fields = useQuery(orpc.customFields.list.queryOptions())
  const [added, setAdded] = useState<readonly number[]>([])
  if (fields.data === undefined || fields.data.length === 0) return null
  const valueOf = (id: number) => card.custom[String(id)] ?? null
  const shown = fields.data.filter(({ id, required }) => required || valueOf(id) !== null || added.includes(id))
  const empty = fields.data.filter((field) => !shown.includes(field))
  return (
    <div role="group" aria-label={t('customFields.section')}>
      {shown.map((field) => (
        <FieldRow key={field.id} label={field.name}>
          <div className={classes['value']}>
            <OwnFieldValue
              field={field}
              value={valueOf(field.id)}
              autoFocus={added.at(-1) === field.id}
              onSave={(value) => onSave({ custom: { [field.id]: value } })}
            />
            {field.required && valueOf(field.id) === null && <MissingMark />}
          </div>
        </FieldRow>
      ))}
      {empty.length > 0 && (
        <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              ml={-8}
              className="rg-no-print"
              leftSection={<IconPlus size={15} stroke={2} />}
            >
              {t('customFields.addOwn')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {empty.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => setAdded([...added, id])}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
