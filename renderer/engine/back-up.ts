import type { Message } from '#shared/contract/values.ts'
import { client } from './client.ts'
import { orpc, queryClient } from './queries.ts'

/**
 * Makes and proves a backup; `onProgress` gets a share from 0 to 1. A backup changes no table, so readers are told here.
 * @returns what is to be said of the second place
 */
export async function backUpNow(onProgress?: (share: number) => void): Promise<readonly Message[]> {
  let warnings: readonly Message[] = []
  for await (const event of await client.backups.create({})) {
    if (event.kind === 'progress') onProgress?.(event.total === 0 ? 0 : event.done / event.total)
    else warnings = event.warnings
  }
  await queryClient.invalidateQueries({ queryKey: orpc.backups.key() })
  await queryClient.invalidateQueries({ queryKey: orpc.shop.key() })
  return warnings
}
