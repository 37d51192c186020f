import type { TFunction } from 'i18next'
import {
  addressParts,
  addressSlots,
  newFieldTarget,
  type AddressPart,
  type CustomerField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'

type NamedField = Exclude<CustomerField, `${(typeof addressSlots)[number]}${AddressPart}`> | PurchaseField

/** Name of a field in the shop's language: `Street (home)`; of one that the import will make the name it gets. */
export function wordField(t: TFunction, field: string): string {
  if (field.startsWith(`${newFieldTarget}:`)) return field.slice(newFieldTarget.length + 1)
  for (const slot of addressSlots) {
    const part = addressParts.find((name) => field === `${slot}${name}`)
    if (part === undefined) continue
    const words = t(`importFields.parts.${part}`)
    return slot === 'address' ? words : t(`importFields.inSlot.${slot}`, { part: words })
  }
  return t(`importFields.names.${field as NamedField}`)
}
