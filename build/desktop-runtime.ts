import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const electron = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

export type DesktopRuntime =
  | { readonly kind: 'ready'; readonly executable: string }
  | { readonly kind: 'missing'; readonly reason: 'no-display' | 'no-download' }

/** Where Electron's own installer says that the binary is. */
function executable(): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  try {
    const path = readFileSync(join(electron, 'path.txt'), 'utf8').trim()
    const file = override === undefined ? join(electron, 'dist', path) : join(override, path)
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/**
 * The Electron runtime: there already, fetched now (since version 42 it comes at the first start, not with npm), or not
 * to be had. The download ends by itself after a few minutes at most.
 */
export function desktopRuntime(onDownload: () => void): DesktopRuntime {
  const { env, platform } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return { kind: 'missing', reason: 'no-display' }
  const present = executable()
  if (present !== null) return { kind: 'ready', executable: present }
  onDownload()
  spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: 300_000 })
  const fetched = executable()
  return fetched === null ? { kind: 'missing', reason: 'no-download' } : { kind: 'ready', executable: fetched }
}
