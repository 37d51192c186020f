import { shopOs } from '#backend/procedures.ts'
import { removePhoto, setPhoto } from '../photos/set-photo.ts'
import { streamed } from '#backend/streamed.ts'
import { changeMany } from './change-many.ts'
import { customerAsOf } from '../history/customer-as-of.ts'
import { createCustomer } from './create-customer.ts'
import { customerTimeline } from './customer-timeline.ts'
import { filterChoices } from './filter-choices.ts'
import { listCustomers } from './list-customers.ts'
import { readCustomer, readPrivateNote } from './read-customer.ts'
import { searchCustomers } from './search-customers.ts'
import { addressLabels, selectedRows } from './selected-rows.ts'
import { restoreCustomers, trashCustomers } from './trash-customers.ts'
import { updateCustomer } from './update-customer.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import { mergesRouter } from '../merges/router.ts'

export const customersRouter = {
  ...mergesRouter,
  list: shopOs.customers.list.handler(({ input, context: { shop } }) => listCustomers(shop, input)),
  selectedRows: shopOs.customers.selectedRows.handler(({ input, context: { shop } }) => selectedRows(shop, input)),
  addressLabels: shopOs.customers.addressLabels.handler(({ input, context: { shop } }) =>
    addressLabels(shop, input.selection),
  ),
  filterChoices: shopOs.customers.filterChoices.handler(({ context: { shop } }) => filterChoices(shop)),
  search: shopOs.customers.search.handler(({ input, context: { shop } }) => searchCustomers(shop, input)),
  // Who was merged into another leads there.
  get: shopOs.customers.get.handler(async ({ input, context: { shop } }) =>
    readCustomer(shop, await survivorOf(shop.db, input.id)),
  ),
  asOf: shopOs.customers.asOf.handler(({ input, context: { shop } }) => customerAsOf(shop, input)),
  timeline: shopOs.customers.timeline.handler(({ input, context: { shop } }) => customerTimeline(shop, input)),
  privateNote: shopOs.customers.privateNote.handler(({ input, context: { shop } }) => readPrivateNote(shop, input.id)),
  create: shopOs.customers.create.handler(({ input, context: { shop } }) => createCustomer(shop, input)),
  update: shopOs.customers.update.handler(({ input, context: { shop } }) => updateCustomer(shop, input)),
  setPhoto: shopOs.customers.setPhoto.handler(({ input, context: { shop, engine } }) =>
    setPhoto(shop, engine.files, input),
  ),
  removePhoto: shopOs.customers.removePhoto.handler(({ input, context: { shop } }) => removePhoto(shop, input)),
  changeMany: shopOs.customers.changeMany.handler(async function* ({ input, context: { shop }, signal }) {
    yield* streamed(
      (onProgress, stopped) => changeMany(shop, input, onProgress, stopped),
      (result) => ({ kind: 'done' as const, ...result }),
      signal,
    )
  }),
  trash: shopOs.customers.trash.handler(({ input, context: { shop } }) => trashCustomers(shop, input.ids)),
  restore: shopOs.customers.restore.handler(({ input, context: { shop } }) => restoreCustomers(shop, input.ids)),
}
