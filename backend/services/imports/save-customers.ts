import type { OpenShop } from '../../engine-state.ts'
import type { ImportPace } from './import-pace.ts'
import { writeInSlices } from './import-pace.ts'
import { writeMerge } from './merge-customer.ts'
import type { CustomersPlan } from './plan-customers.ts'
import { saveImport, type BatchCounts, type BatchHead, type NewTags } from './save-import.ts'
import { stageCustomer } from './stage-customers.ts'

/** Does what the plan says. */
export async function saveCustomers(
  shop: OpenShop,
  head: BatchHead,
  plan: CustomersPlan,
  counts: BatchCounts,
  pace: ImportPace,
) {
  return await saveImport(
    shop,
    head,
    counts,
    pace,
    async (staging) => {
      const tags: NewTags[] = []
      await writeInSlices(
        shop.db,
        plan.creates,
        pace,
        (content) => {
          const contactId = stageCustomer(staging, content)
          if (content.tags.length > 0) tags.push({ contactId, tags: content.tags })
        },
        (done) => pace.report('saving', done, plan.creates.length),
      )
      return { tags }
    },
    async (running, { place }) => {
      for (const merge of plan.merges) await writeMerge(running, merge, place)
    },
  )
}
