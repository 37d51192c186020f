import { readImportBatches } from '#db/repositories/import-batches.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Finished imports, the newest first. */
export async function listImports(shop: OpenShop) {
  const batches = await readImportBatches(shop.db)
  return batches.map((batch) => ({
    id: batch.id,
    fileName: batch.file_name,
    type: batch.type,
    at: batch.started_at,
    created: batch.created_count,
    updated: batch.updated_count,
    skipped: batch.skipped_count,
    rejected: batch.rejected_count,
    customersCreated: batch.customers_created_count,
    undoneAt: batch.undone_at,
  }))
}
