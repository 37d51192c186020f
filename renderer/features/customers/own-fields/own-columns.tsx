import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { useOwnValueText } from './own-value-text.ts'

/** Own fields of which the settings say that the list shows them. */
export function useOwnFieldsInList() {
  const { data } = useQuery(orpc.customFields.list.queryOptions())
  return useMemo(() => (data ?? []).filter(({ inList }) => inList), [data])
}

/** Columns of the list for own fields that are shown in it. */
export function useOwnColumns(): readonly VirtualColumn<CustomerRow>[] {
  const fields = useOwnFieldsInList()
  const valueText = useOwnValueText()
  return useMemo(
    () =>
      fields.map((field) => ({
        key: `custom.${field.id}`,
        header: field.name,
        width: 'minmax(90px, 1fr)',
        align: field.kind === 'number' || field.kind === 'money' ? 'end' : 'start',
        render: (row) => {
          const text = valueText(field, row.custom[String(field.id)])
          return (
            <span className="rg-truncate" title={text}>
              {text}
            </span>
          )
        },
      })),
    [fields, valueText],
  )
}
