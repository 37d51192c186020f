import type { Session } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** The page copies text ("Copy phone"); it needs nothing else of the machine. */
const allowed: readonly string[] = ['clipboard-sanitized-write']

/** Electron grants everything unless told otherwise; both handlers are needed, requests and checks go separate ways. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowed.includes(permission) && isAppUrl(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return allowed.includes(permission) && isAppUrl(requestingOrigin)
  })
  session.setDevicePermissionHandler(() => false)
  // Chromium would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false)
  // The page can't write files by itself: saving goes through the save dialog of the main process.
  session.on('will-download', (event) => event.preventDefault())
  // The proof of "no network": whatever isn't ours never leaves the process.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }))
}

function staysInside(url: string): boolean {
  return isAppUrl(url) || /^(?:data|blob|devtools):/.test(url)
}
