import { readError } from '#shared/contract/errors.ts'
import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { patched } from './patched-card.ts'

export type SaveFields = (patch: CustomerPatch) => Promise<{ readonly actId: number }>

/**
 * Saves fields of a card as it was last read. Where somebody changed them meanwhile the card is read again before the
 * failure is told: the field keeps what was typed, and saving it once more goes through.
 */
export function useSaveFields(customerId: number): SaveFields {
  const { queryKey } = orpc.customers.get.queryOptions({ input: { id: customerId } })
  return async (patch) => {
    const read = queryClient.getQueryData<CustomerCard>(queryKey)
    try {
      const { version, actId } = await client.customers.update({ id: customerId, version: read?.version ?? 0, patch })
      // What was saved stands at once; the engine's news bring what follows from it.
      queryClient.setQueryData<CustomerCard>(queryKey, (card) => card && patched(card, patch, version))
      return { actId }
    } catch (error) {
      if (readError(error).code === 'changed-meanwhile') await queryClient.refetchQueries({ queryKey })
      throw error
    }
  }
}
