import { useTranslation } from 'react-i18next'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'

type SaveList<T> = (items: T[]) => Promise<{ readonly actId: number }>

/**
 * A list of which every entry is edited in its place and saved with the whole list.
 * @param textOf names an entry when it was removed
 */
export function useSavedList<T>(items: readonly T[], onSave: SaveList<T>, textOf: (item: T) => string) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const change = (index: number, part: Partial<T>) =>
    onSave(items.map((item, at) => (at === index ? { ...item, ...part } : item)))
  return {
    /** Rejects where it wasn't saved: for fields that tell it themselves. */
    change,
    /** The same with a toast where it wasn't saved. */
    set: (index: number, part: Partial<T>): void => void change(index, part).catch(failed),
    add: (item: T) => onSave([...items, item]),
    async remove(index: number): Promise<void> {
      const item = items[index]
      try {
        const { actId } = await onSave(items.filter((_, at) => at !== index))
        acted(t('customers.removed', { value: item === undefined ? '' : textOf(item) }), actId)
      } catch (error) {
        failed(error)
      }
    },
  }
}
