import { useFileDialog } from '@mantine/hooks'
import { useAddFiles } from './use-add-files.ts'

/** Asks for files and puts them on a card. */
export function useChooseFiles(customerId: number): () => void {
  const add = useAddFiles(customerId)
  const choose = useFileDialog({
    multiple: true,
    resetOnOpen: true,
    onChange: (files) => void add([...(files ?? [])]),
  })
  return choose.open
}
