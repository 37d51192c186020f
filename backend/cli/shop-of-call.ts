import type { ShopInfo } from '#shared/contract/shop.ts'
import type { CommandCall } from './command.ts'

/** Opens the shop that the command is about. */
export async function openShopOf(call: CommandCall): Promise<ShopInfo> {
  return await call.engine.client.shop.open(call.db === undefined ? {} : { path: call.db })
}

/** The last event of a stream that ends with `done`. */
export async function lastOf<T extends { readonly kind: string }>(
  events: AsyncIterable<T>,
): Promise<Extract<T, { kind: 'done' }>> {
  let last: T | undefined
  for await (const event of events) last = event
  if (last?.kind !== 'done') throw new Error('the stream ended without a result')
  return last as Extract<T, { kind: 'done' }>
}
