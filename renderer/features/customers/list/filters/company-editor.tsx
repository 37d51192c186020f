import { useState } from 'react'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { FilterForm } from '#renderer/ui/filters/filter-form.tsx'

/** A company among the customers. */
export function CompanyEditor({
  label,
  onApply,
}: {
  readonly label: string
  readonly onApply: (companyId: number) => void
}) {
  const [picked, setPicked] = useState<PickedCustomer | null>(null)
  return (
    <FilterForm isReady={picked?.kind === 'known'} onApply={() => picked?.kind === 'known' && onApply(picked.id)}>
      <CustomerPicker label={label} value={picked} onChange={setPicked} autoFocus />
    </FilterForm>
  )
}
