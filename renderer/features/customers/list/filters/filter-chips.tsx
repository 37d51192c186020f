import { FilterChips as Chips } from '#renderer/ui/filters/filter-chips.tsx'
import type { Narrowing } from '../list-view.ts'
import { activeKinds, without, type FilterKind } from './filter-kinds.ts'
import { useFilterTexts } from './use-filter-texts.ts'

export type FilterChipsProps = {
  readonly narrowing: Narrowing
  /** Filters that are shown elsewhere. */
  readonly leftOut: readonly FilterKind[]
  readonly onChange: (narrowing: Narrowing) => void
  readonly onEdit: (kind: FilterKind) => void
  readonly onClear: () => void
}

/** The filters of the list of customers that are on. */
export function FilterChips({ narrowing, leftOut, onChange, onEdit, onClear }: FilterChipsProps) {
  const textOf = useFilterTexts(narrowing)
  return (
    <Chips
      chips={activeKinds(narrowing)
        .filter((kind) => !leftOut.includes(kind))
        .map((kind) => ({ kind, text: textOf(kind) }))}
      onEdit={onEdit}
      onRemove={(kind) => onChange(without(narrowing, kind))}
      onClear={onClear}
    />
  )
}
