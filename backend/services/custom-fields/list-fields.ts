import type { CustomField } from '#shared/contract/custom-fields.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readCustomField, readCustomFields, type StoredCustomField } from '#db/repositories/custom-fields.ts'
import { countChosen, countCustomValues } from '#db/repositories/custom-values.ts'
import type { OpenShop } from '#backend/engine-state.ts'

const hasChoices = ({ kind }: StoredCustomField) => kind === 'choice' || kind === 'choices'

const toView = (field: StoredCustomField): CustomField => ({
  id: field.id,
  uid: field.uid,
  version: field.version,
  name: field.name,
  kind: field.kind,
  required: field.required,
  inList: field.inList,
  choices: hasChoices(field) ? [...field.choices] : [],
})

export async function listFields(shop: OpenShop, options: { readonly removed: boolean }): Promise<CustomField[]> {
  return (await readCustomFields(shop.db, options)).map(toView)
}

/** Who would miss a field or a choice. */
export async function fieldUsage(shop: OpenShop, id: number) {
  const field = await readCustomField(shop.db, id)
  if (field === null) throw new AppError('not-found', { kind: 'custom-field', id })
  const customers = await countCustomValues(shop.db, id)
  const chosen = hasChoices(field) ? await countChosen(shop.db, id) : new Map<string, number>()
  return {
    customers,
    choices: field.choices.map((choice) => ({ id: choice.id, customers: chosen.get(choice.id) ?? 0 })),
  }
}
