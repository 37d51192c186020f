import type { WebContents } from 'electron'
import { isAppUrl } from './app-origin.ts'

/**
 * Locks any web contents to our own pages. A link of the top page that points elsewhere is handed to `leave`, which may
 * ask the user; whichever of the navigation events comes first cancels the rest.
 */
export function lockNavigation(contents: WebContents, leave: (url: string) => void): void {
  const stay = (
    event: { preventDefault(): void; readonly url: string; readonly isMainFrame: boolean },
    follow: boolean,
  ) => {
    if (isAppUrl(event.url)) return
    event.preventDefault()
    if (follow && event.isMainFrame) leave(event.url)
  }
  contents.on('will-navigate', (event) => stay(event, true))
  contents.on('will-frame-navigate', (event) => stay(event, true))
  contents.on('will-redirect', (event) => stay(event, false))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (!isAppUrl(url)) leave(url)
    return { action: 'deny' }
  })
}
