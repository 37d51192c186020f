import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { FilterPanel as Panel, type FilterGroup as Group } from '#renderer/ui/filters/filter-panel.tsx'
import type { Narrowing } from '../list-view.ts'
import { FilterEditor } from './filter-editor.tsx'
import { filterGroups, isOwnFieldFilter, type FilterGroup, type FilterKind } from './filter-kinds.ts'
import { OwnFieldEditor } from './own-field-editor.tsx'

/** What the panel shows: all filters, or the value of one. */
export type FilterPanel = 'all' | FilterKind

export type FilterMenuProps = {
  readonly narrowing: Narrowing
  readonly onChange: (narrowing: Narrowing) => void
  /** null: closed. */
  readonly panel: FilterPanel | null
  readonly onPanelChange: (panel: FilterPanel | null) => void
  readonly isCompact: boolean
}

/** The filters of the list of customers: built-in ones by what they ask, then the shop's own fields. */
export function FilterMenu({ narrowing, onChange, panel, onPanelChange, isCompact }: FilterMenuProps) {
  const { t } = useTranslation()
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const ownFields = choices.data?.ownFields ?? []
  const apply = (change: Partial<Narrowing>) => {
    onChange({ ...narrowing, ...change })
    onPanelChange(null)
  }
  const groups: Group<FilterKind>[] = (Object.keys(filterGroups) as FilterGroup[]).map((group) => ({
    title: t(`customerList.filters.groups.${group}`),
    items: filterGroups[group].map((kind) => [kind, t(`customerList.filters.names.${kind}`)]),
  }))
  if (ownFields.length > 0)
    groups.push({
      title: t('customerList.filters.groups.own'),
      items: ownFields.map(({ id, name }) => [`custom:${id}`, name]),
      isApart: true,
    })

  return (
    <Panel
      groups={groups}
      shown={panel}
      onShow={onPanelChange}
      isCompact={isCompact}
      editorOf={(kind) => {
        if (!isOwnFieldFilter(kind)) return <FilterEditor kind={kind} narrowing={narrowing} onApply={apply} />
        const field = ownFields.find(({ id }) => kind === `custom:${id}`)
        return (
          field !== undefined && (
            <OwnFieldEditor
              field={field}
              value={narrowing.custom?.find(({ fieldId }) => fieldId === field.id)}
              onApply={(condition) => {
                const others = narrowing.custom?.filter(({ fieldId }) => fieldId !== field.id) ?? []
                apply({ custom: [...others, condition] })
              }}
            />
          )
        )
      }}
    />
  )
}
