import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customTargetOf } from '#shared/domain/import-fields.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { wordField } from './field-words.ts'

/** Name of a field that a column can mean, the shop's own fields by the name they were given. */
export function useFieldWords(): (field: string) => string {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.customFields.list.queryOptions())
  return useCallback(
    (field) => data?.find(({ id }) => customTargetOf(id) === field)?.name ?? wordField(t, field),
    [t, data],
  )
}
