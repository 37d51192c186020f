import { client } from '#renderer/engine/client.ts'
import type { Store } from '#renderer/engine/store.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { stepBack, type CounterState } from './counter-state.ts'

/** Takes back what the news tell of, and goes on with the sale as it was. */
export function useTakeBack(store: Store<CounterState>): () => Promise<void> {
  const failed = useFailedToast()
  return async () => {
    const { news } = store.get()
    if (news?.actId == null) return
    try {
      // Once is enough, however often the key is pressed meanwhile.
      store.set({ ...store.get(), news: { ...news, actId: null } })
      await client.undo.undo({ actId: news.actId })
      const state = stepBack(store.get())
      store.set({
        ...state,
        current: news.sale,
        news: { ...news, kind: 'undone', actId: null, change: 0, warnings: [] },
      })
    } catch (error) {
      store.set({ ...store.get(), news })
      failed(error)
    }
  }
}
