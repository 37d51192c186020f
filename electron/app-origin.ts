/** The one origin that the window ever shows. */
export const appScheme = 'app'
export const appHost = 'regulars'
export const appOrigin = `${appScheme}://${appHost}`

/** Compares the parts: under Node `new URL('app://…').origin` is the text "null". */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === `${appScheme}:` && url.host === appHost
}

/** The frame of an IPC event, as far as the check needs it; null once the frame has gone. */
export type SenderFrame = { readonly parent: unknown; readonly origin: string } | null

/** Only our own top frame may speak to the main process. */
export function isTrustedSender(frame: SenderFrame): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}
