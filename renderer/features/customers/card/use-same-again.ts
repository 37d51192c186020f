import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'

/** How far back a purchase is looked for that is not a return. */
const looked = 20

/** Opens a new purchase with the things of the customer's last one, as they were called and priced then. */
export function useSameAgain(): (customerId: number) => Promise<void> {
  const failed = useFailedToast()
  return async (customerId) => {
    try {
      const { rows } = await client.purchases.list({ customerId, limit: looked })
      const last = rows.find(({ isReturn }) => !isReturn)
      const lines = last === undefined ? [] : (await client.purchases.get({ id: last.id })).lines
      const items = lines
        .filter(({ quantity, returnOf }) => quantity > 0 && returnOf === null)
        .map(({ productId, name, quantity, unitPrice, discount, total }) => ({
          productId,
          name,
          quantity,
          unitPrice,
          discount,
          total,
        }))
      openPurchaseDialog({ mode: 'new', customerId, items })
    } catch (error) {
      failed(error)
    }
  }
}
