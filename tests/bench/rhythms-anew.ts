import { boughtLinesReader } from '#db/repositories/derived-rows.ts'
import { rhythmsOf } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { fitShop } from '#backend/services/rhythms/fit-shop.ts'
import { remakeRhythms } from '#backend/services/rhythms/remake-rhythms.ts'
import { once } from './timing.ts'

/** Seconds that learning takes and making all rhythms anew, of that computing alone. */
export async function measureRhythmsAnew(shop: OpenShop, customers: number): Promise<string> {
  const { signal } = new AbortController()
  const { raw } = shop.database
  const fit = await once(() => fitShop(shop, signal))
  const read = boughtLinesReader(raw, 0)
  const model = readShopModel(raw)
  let [ofCustomers, ofAll] = [0, 0]
  for (let id = 1; id <= customers; id += 1) {
    const { lines } = read(id)
    const whole = lines.map((line) => ({ ...line, productId: null }))
    const from = performance.now()
    rhythmsOf(id, whole, model)
    const between = performance.now()
    rhythmsOf(id, lines, model)
    ofCustomers += between - from
    ofAll += performance.now() - between
  }
  const anew = await once(() => remakeRhythms(shop.database, signal))
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return (
    `rhythms: learning ${seconds(fit)} s in slices; computing customers ${seconds(ofCustomers)} s, with their products ` +
    `${seconds(ofAll)} s; all made anew in slices (read, computed, written) ${seconds(anew)} s`
  )
}
