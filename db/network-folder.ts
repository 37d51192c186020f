import { readFileSync, realpathSync } from 'node:fs'
import { ShopFileError } from './shop-file-error.ts'

/**
 * File systems whose files lie on another machine, by the names of Linux. Not among them: `9p`, `virtiofs` and `drvfs`
 * (a Windows disk seen from its own Linux), plain `fuse` and `fuseblk` (sticks with NTFS or exFAT).
 */
const networkFileSystems: ReadonlySet<string> = new Set([
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'fuse.ceph',
  'fuse.curlftpfs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.kio-fuse',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.smbnetfs',
  'fuse.sshfs',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'smb3',
  'smbfs',
])

export const isNetworkFileSystem = (type: string): boolean => networkFileSystems.has(type)

/** Blanks and the like are written as octal numbers in the table of mounts. */
const unescaped = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8)))

/**
 * The file system that a path lies on, by Linux' table of mounts (`/proc/self/mountinfo`, proc(5)): the longest mount
 * point above it counts, of equal ones the last. Null where none is.
 */
export function fileSystemOf(path: string, mounts: string): string | null {
  let longest = -1
  let type: string | null = null
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const point = unescaped(before.split(' ')[4] ?? '')
    if (point === '' || point.length < longest) continue
    if (path !== point && !path.startsWith(point === '/' ? '/' : `${point}/`)) continue
    longest = point.length
    type = after.split(' ')[0] ?? null
  }
  return type
}

/** `\\server\share…`, also in its long form; not `\\?\C:\…` and `\\.\…`, which are of this machine. */
export function isNetworkPath(path: string): boolean {
  if (/^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)) return true
  return /^[\\/]{2}[^\\/?.]/.test(path)
}

function networkFileSystemOf(folder: string): string | null {
  // The real path of a drive letter that stands for a share is the share.
  const real = realpathSync.native(folder)
  if (process.platform === 'win32') return isNetworkPath(real) || isNetworkPath(folder) ? 'share' : null
  if (process.platform !== 'linux') return null
  let mounts: string
  try {
    mounts = readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return null
  }
  const type = fileSystemOf(real, mounts)
  return type !== null && isNetworkFileSystem(type) ? type : null
}

/**
 * A write-ahead log "does not work over a network filesystem" (https://www.sqlite.org/wal.html): two machines would
 * damage the shop. Where the system doesn't tell (macOS), nothing is refused.
 * @throws ShopFileError network-folder
 */
export function assertLocalFolder(folder: string): void {
  const type = networkFileSystemOf(folder)
  if (type !== null) throw new ShopFileError('network-folder', { folder, type })
}
