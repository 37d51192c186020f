import { shopOs } from '#backend/procedures.ts'
import { listMerges } from './list-merges.ts'
import { mergeCustomers } from './merge-customers.ts'
import { previewMerge } from './merge-preview.ts'
import { unmergeCustomers } from './unmerge-customers.ts'

/** A part of `customers`. */
export const mergesRouter = {
  mergePreview: shopOs.customers.mergePreview.handler(({ input, context: { shop } }) => previewMerge(shop, input)),
  merge: shopOs.customers.merge.handler(({ input, context: { shop } }) => mergeCustomers(shop, input)),
  unmerge: shopOs.customers.unmerge.handler(({ input, context: { shop } }) => unmergeCustomers(shop, input.id)),
  merges: shopOs.customers.merges.handler(({ input, context: { shop } }) => listMerges(shop, input.id)),
}
