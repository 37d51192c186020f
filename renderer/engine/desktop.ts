import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts'

declare global {
  interface Window {
    readonly regularsDesktop?: DesktopBridge
  }
}

/** What the desktop offers beyond the contract; undefined in browser mode. */
export const desktop: DesktopBridge | undefined = window.regularsDesktop
