import { useMutation } from '@tanstack/react-query'
import { readError } from '#shared/contract/errors.ts'
import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { patched } from './patched-card.ts'

/** What is changed, or how it follows from the card as the save before left it: a list is always saved as a whole. */
export type CardChange = CustomerPatch | ((card: CustomerCard | undefined) => CustomerPatch)

export type SaveFields = (change: CardChange) => Promise<{ readonly actId: number }>

/**
 * Saves fields of a card as it was last read, one save after another: who types on while the field before is being saved
 * isn't told that somebody changed it. Where somebody did, the card is read again before the failure is told: the field
 * keeps what was typed, and saving it once more goes through.
 */
export function useSaveFields(customerId: number): SaveFields {
  const { queryKey } = orpc.customers.get.queryOptions({ input: { id: customerId } })
  const { mutateAsync } = useMutation({
    scope: { id: `card ${String(customerId)}` },
    mutationFn: async (change: CardChange) => {
      const read = queryClient.getQueryData<CustomerCard>(queryKey)
      const patch = typeof change === 'function' ? change(read) : change
      try {
        const { version, actId } = await client.customers.update({ id: customerId, version: read?.version ?? 0, patch })
        // What was saved stands at once, whatever was being read of the time before it; what follows from it is read again.
        await queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData<CustomerCard>(queryKey, (card) => card && patched(card, patch, version))
        void queryClient.invalidateQueries({ queryKey })
        return { actId }
      } catch (error) {
        if (readError(error).code === 'changed-meanwhile') await queryClient.refetchQueries({ queryKey })
        throw error
      }
    },
  })
  return mutateAsync
}
