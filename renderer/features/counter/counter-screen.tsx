import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { counterState } from './counter-state.ts'
import { SaleScreen } from './sale-screen.tsx'
import { StartScreen } from './start-screen.tsx'

/** Who it is, then what they take. */
export function CounterScreen() {
  const store = counterState(useShop().uid)
  const { current } = useStore(store)
  return current === null ? (
    <StartScreen store={store} />
  ) : (
    <SaleScreen key={current.key} store={store} sale={current} />
  )
}
