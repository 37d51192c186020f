import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Where @electron/fuses looks for the switches: sentinel, version 1, their number, one character each. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('1'.repeat(8)),
])

/**
 * A folder that passes for an unpacked Electron, so that packing can be tested without its binary. It must not hold a
 * default_app.asar: an empty one is refused.
 */
export function fakeElectronDist(folder: string, platform: 'linux' | 'win32'): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  for (const locale of ['en-US', 'de', 'ro', 'ru', 'sr'])
    writeFileSync(join(folder, 'locales', `${locale}.pak`), locale)
  writeFileSync(join(folder, 'version'), '45.4.1')
  writeFileSync(join(folder, 'LICENSE'), 'Electron')
  if (platform === 'linux') writeFileSync(join(folder, 'electron'), fuseWire, { mode: 0o755 })
  else writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyWindowsProgram(), fuseWire]))
  return folder
}

/** A Windows program without code, but with the version resource that electron-builder rewrites. */
function emptyWindowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion('45.4.1.0', 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
