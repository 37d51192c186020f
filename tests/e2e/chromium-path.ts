/** Which Chromium the tests drive, and how it is started: no network of its own, no first-run pages. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/** `CHROMIUM_PATH`, one installed by the system, or the one Playwright downloaded; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH']
  const candidates = [...(named ? [named] : installed), chromium.executablePath()]
  return candidates.find((path) => existsSync(path)) ?? null
}

export function chromiumArgs(): string[] {
  // Chromium refuses to run as root inside its own sandbox; CI containers are root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...sandbox,
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
}
