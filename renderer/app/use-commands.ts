import { useEffect, useEffectEvent } from 'react'
import { notifications } from '@mantine/notifications'
import { spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { desktop } from '#renderer/engine/desktop.ts'
import { queryClient } from '#renderer/engine/queries.ts'
import { counterIsOpen } from '#renderer/ui/counter-store.ts'
import { droppedFiles } from '#renderer/ui/dropped-files-store.ts'
import { isTextField } from '#renderer/ui/is-text-field.ts'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { quickEntryIsOpen } from '#renderer/ui/quick-entry/quick-entry-store.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { useBackUp } from '#renderer/ui/use-back-up.ts'
import { sections } from './sections.ts'
import { commandOfKey, type Command } from '#renderer/ui/shortcut-keys.ts'
import { useUndo } from './use-undo.ts'

/** Runs the commands of the native menu and of the keyboard. */
export function useCommands(): (command: Command) => void {
  const { t } = useTranslation()
  const [location, navigate] = useLocation()
  const { undo, redo } = useUndo()
  const { backUp } = useBackUp()

  function run(command: Command): void {
    // The counter has keys of its own.
    if (counterIsOpen.get()) return
    const section = /^section-(\d)$/.exec(command)?.[1]
    if (section !== undefined) return navigate(sections[Number(section) - 1]?.path ?? '/today')
    switch (command) {
      case 'new-customer':
        newCustomerRequest.set({})
        return navigate('/customers')
      case 'new-purchase': {
        // With a card open, it is that customer who stands at the counter.
        const opened = /^\/customers\/(\d+)$/.exec(location)?.[1]
        return openPurchaseDialog(opened === undefined ? undefined : { mode: 'new', customerId: Number(opened) })
      }
      case 'new-follow-up':
        if (document.querySelector('[aria-modal="true"]') === null) quickEntryIsOpen.set(true)
        return
      case 'counter':
        // A dialog is finished first: what is typed there is not hidden under another screen.
        if (document.querySelector('[aria-modal="true"]') === null) counterIsOpen.set(true)
        return
      case 'search':
        return spotlight.open()
      case 'undo':
        return void undo()
      case 'redo':
        return void redo()
      case 'print':
        return window.print()
      case 'import':
      case 'export':
        return navigate('/import-export')
      case 'settings':
        return navigate('/settings')
      case 'help':
        return navigate('/settings/about')
      case 'backup-now':
        return void backUp()
      case 'reassure':
        notifications.show({ id: 'saved', message: t('shell.allSaved'), autoClose: 2_500 })
        return
      case 'filter':
        document.querySelector<HTMLInputElement>('[data-list-filter]')?.focus()
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOfKey(event, isTextField(event.target))
    if (command === null || counterIsOpen.get()) return
    // Where a page has no filter, the browser's own search is the next best.
    if (command === 'filter' && document.querySelector('[data-list-filter]') === null) return
    event.preventDefault()
    run(command)
  })
  const onMenu = useEffectEvent(run)
  /** Files that were opened with the program, also before this page was there. */
  const onFiles = useEffectEvent(() => {
    void desktop?.takeFilesToImport().then((files) => {
      if (files.length === 0) return
      droppedFiles.set(files)
      navigate('/import-export')
    })
  })
  const onPage = useEffectEvent((address: string) => navigate(address))

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    const stopMenu = desktop?.onMenuCommand((command) => onMenu(command))
    const stopPages = desktop?.onOpenPage((address) => onPage(address))
    const stopFiles = desktop?.onFilesToImport(() => onFiles())
    onFiles()
    // Days may have passed while the computer slept.
    const stopResume = desktop?.onResume(() => void queryClient.invalidateQueries())
    return () => {
      window.removeEventListener('keydown', listener)
      stopMenu?.()
      stopPages?.()
      stopFiles?.()
      stopResume?.()
    }
  }, [])
  return run
}
