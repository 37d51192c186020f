import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/contract/products.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { changedFields, fieldsOf, type ProductDraft } from './product-draft.ts'

type Named = { readonly id: number; readonly name?: string }

/** What can be done with products; each says what it did, with Undo beside it. */
export function useProductActs() {
  const { t } = useTranslation()
  const act = useAct()
  const acted = useActedToast()
  const failed = useFailedToast()

  const trash = useCallback(
    async (products: readonly Named[]): Promise<boolean> => {
      try {
        const done = await client.products.trash({ ids: products.map(({ id }) => id) })
        const { trashed, archived, usedIn } = done
        const [only] = products
        const words = [
          trashed === 0
            ? ''
            : trashed === 1 && only?.name !== undefined
              ? t('sales.products.trashed', { name: only.name })
              : t('messages.products-trashed', { count: trashed }),
          archived === 0
            ? ''
            : archived === 1 && only?.name !== undefined
              ? t('catalogue.usedArchived', { name: only.name, count: usedIn })
              : t('catalogue.someArchived', { count: archived }),
        ]
        acted(words.filter((text) => text !== '').join(' '), done.actId)
        return true
      } catch (error) {
        failed(error)
        return false
      }
    },
    [acted, failed, t],
  )
  const archive = useCallback(
    (products: readonly Named[], active: boolean): Promise<boolean> => {
      const [only] = products
      const count = products.length
      const words =
        count === 1 && only?.name !== undefined
          ? t(active ? 'sales.products.broughtBack' : 'sales.products.archivedToast', { name: only.name })
          : t(active ? 'messages.products-activated' : 'messages.products-archived', { count })
      return act(words, () => client.products.archive({ ids: products.map(({ id }) => id), active }))
    },
    [act, t],
  )
  const setCategory = useCallback(
    (ids: readonly number[], category: string): Promise<boolean> =>
      act(t('messages.products-categorised', { count: ids.length, category: category || t('catalogue.none') }), () =>
        client.products.setCategory({ ids: [...ids], category }),
      ),
    [act, t],
  )
  const save = useCallback(
    (product: Product | null, before: ProductDraft, draft: ProductDraft): Promise<boolean> => {
      const name = draft.name.trim()
      return act(t(product === null ? 'sales.products.added' : 'sales.products.changed', { name }), () =>
        product === null
          ? client.products.create(fieldsOf(draft))
          : client.products.update({ id: product.id, version: product.version, patch: changedFields(before, draft) }),
      )
    },
    [act, t],
  )
  return useMemo(() => ({ trash, archive, setCategory, save }), [trash, archive, setCategory, save])
}
