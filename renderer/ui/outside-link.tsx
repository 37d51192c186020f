import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { desktop } from '#renderer/engine/desktop.ts'

/** A link that leaves the program: on the desktop it is opened by the system, in a browser in another tab. */
export function OutsideLink({ href, onClick, ...link }: ComponentPropsWithRef<'a'> & { readonly href: string }) {
  function open(event: MouseEvent<HTMLAnchorElement>): void {
    event.stopPropagation()
    onClick?.(event)
    if (desktop === undefined) return
    event.preventDefault()
    void desktop.openExternal(href)
  }
  const isWeb = href.startsWith('http')
  return <a {...link} href={href} onClick={open} target={isWeb ? '_blank' : undefined} rel="noreferrer noopener" />
}
