import type { EngineState } from '#backend/engine-state.ts'
import { restoreShop } from './restore-shop.ts'

/**
 * Puts a file that was made here in the place of the open shop. Calls that come while none is open wait for the new one: a
 * window that shows the shop meanwhile sees the old one, then the new one, never none.
 */
export async function replaceShop(engine: EngineState, file: string, made: string): Promise<void> {
  const replacing = restoreShop(engine, { file, backup: made, replace: true, trusted: true })
  engine.replacing = replacing.then(
    () => undefined,
    () => undefined,
  )
  try {
    await replacing
  } finally {
    engine.replacing = null
  }
}
