import type { OpenShop } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'
import { searchBehind } from '../imports/catch-up-search.ts'
import { fieldUsage, listFields } from './list-fields.ts'
import { removeField, restoreField } from './trash-field.ts'
import { createField, reorderFields, updateField } from './write-field.ts'

/** Choices of very many customers are found by their new names behind the act. */
async function thenSearched<T>(shop: OpenShop, done: Promise<T>): Promise<T> {
  const result = await done
  await searchBehind(shop)
  return result
}

export const customFieldsRouter = {
  list: shopOs.customFields.list.handler(({ input, context: { shop } }) =>
    listFields(shop, { removed: input?.removed ?? false }),
  ),
  usage: shopOs.customFields.usage.handler(({ input, context: { shop } }) => fieldUsage(shop, input.id)),
  create: shopOs.customFields.create.handler(({ input, context: { shop } }) => createField(shop, input)),
  update: shopOs.customFields.update.handler(({ input, context: { shop } }) =>
    thenSearched(shop, updateField(shop, input)),
  ),
  reorder: shopOs.customFields.reorder.handler(({ input, context: { shop } }) => reorderFields(shop, input.ids)),
  remove: shopOs.customFields.remove.handler(({ input, context: { shop } }) =>
    thenSearched(shop, removeField(shop, input.id)),
  ),
  restore: shopOs.customFields.restore.handler(({ input, context: { shop } }) =>
    thenSearched(shop, restoreField(shop, input.id)),
  ),
}
