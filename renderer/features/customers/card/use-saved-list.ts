import { useTranslation } from 'react-i18next'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Saves a list as it follows from the one that is kept by then: another entry may be on its way. */
export type SaveList<T> = (change: (known: readonly T[]) => T[]) => Promise<{ readonly actId: number }>

/**
 * A list of which every entry is edited in its place and saved with the whole list.
 * @param items as they are shown; the last may be one that is being written and not kept yet
 * @param textOf names an entry when it was removed
 */
export function useSavedList<T>(items: readonly T[], onSave: SaveList<T>, textOf: (item: T) => string) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const change = (index: number, part: Partial<T>) =>
    onSave((known) => {
      const before = known[index] ?? items[index]
      return before === undefined
        ? [...known]
        : known.slice(0, index).concat({ ...before, ...part }, known.slice(index + 1))
    })
  return {
    /** Rejects where it wasn't saved: for fields that tell it themselves. */
    change,
    /** The same with a toast where it wasn't saved. */
    set: (index: number, part: Partial<T>): void => void change(index, part).catch(failed),
    add: (item: T) => onSave((known) => [...known, item]),
    async remove(index: number): Promise<void> {
      const item = items[index]
      try {
        const { actId } = await onSave((known) => known.filter((_, at) => at !== index))
        acted(t('customers.removed', { value: item === undefined ? '' : textOf(item) }), actId)
      } catch (error) {
        failed(error)
      }
    },
  }
}
