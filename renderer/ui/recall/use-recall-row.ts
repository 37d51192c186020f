import { useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import type { RecallHandle } from './recall-actions.tsx'

/** What was dealt with is gone by then; what is still there is readable again. */
const goneAfterMs = 500

/**
 * A row of somebody to call: its keys go to its actions, and the next row gets the focus when it is dealt with.
 * @param codeOf the key an action is asked by, where the list has another one for it
 */
export function useRecallRow(href: string, codeOf: (code: string) => string = (code) => code) {
  const [, navigate] = useLocation()
  const line = useRef<HTMLLIElement>(null)
  const actions = useRef<RecallHandle>(null)
  const [isLeaving, setIsLeaving] = useState(false)

  async function leave(act: () => Promise<boolean>): Promise<void> {
    setIsLeaving(true)
    if (line.current !== null) focusNeighbour(line.current)
    const isDone = await act()
    setTimeout(() => setIsLeaving(false), isDone ? goneAfterMs : 0)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (stepOnKey(event) || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') navigate(href)
    else if (actions.current?.press(codeOf(event.code)) === true) event.preventDefault()
  }

  return { line, actions, isLeaving, leave, onKeyDown }
}
