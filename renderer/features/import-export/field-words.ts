import type { TFunction } from 'i18next'
import {
  addressParts,
  addressSlots,
  type AddressPart,
  type CustomerField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'

type NamedField = Exclude<CustomerField, `${(typeof addressSlots)[number]}${AddressPart}`> | PurchaseField

/** Name of a field in the shop's language: `Street (home)`. */
export function wordField(t: TFunction, field: string): string {
  for (const slot of addressSlots) {
    const part = addressParts.find((name) => field === `${slot}${name}`)
    if (part === undefined) continue
    const words = t(`importFields.parts.${part}`)
    return slot === 'address' ? words : t(`importFields.inSlot.${slot}`, { part: words })
  }
  return t(`importFields.names.${field as NamedField}`)
}
