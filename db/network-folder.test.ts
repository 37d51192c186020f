import { describe, expect, it } from 'vitest'
import { tmpdir } from 'node:os'
import { assertLocalFolder, fileSystemOf, isNetworkFileSystem, isNetworkPath } from './network-folder.ts'

const mounts = [
  '22 27 0:21 / /proc rw,relatime - proc proc rw',
  '27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
  '40 27 0:50 / /mnt/office rw shared:9 master:2 - cifs //server/office rw',
  '41 40 8:1 / /mnt/office/local rw - ext4 /dev/sda1 rw',
  String.raw`42 27 0:51 / /media/my\040stick rw - fuseblk /dev/sdb1 rw`,
  '43 27 0:52 / /home/ana/cloud rw - fuse.sshfs ana@server:/ rw',
  '44 27 0:53 / /twice rw - nfs4 server:/x rw',
  '45 44 0:54 / /twice rw - tmpfs tmpfs rw',
].join('\n')

describe('the file system of a path', () => {
  it.each([
    ['/home/ana/shop', 'ext4'],
    ['/mnt/office/shop', 'cifs'],
    ['/mnt/office', 'cifs'],
    ['/mnt/officer', 'ext4'],
    ['/mnt/office/local/shop', 'ext4'],
    ['/media/my stick/shop', 'fuseblk'],
    ['/home/ana/cloud/a', 'fuse.sshfs'],
    ['/twice/shop', 'tmpfs'],
  ])('of %s is that of the mount nearest above it, %s', (path, type) => {
    expect(fileSystemOf(path, mounts)).toBe(type)
  })

  it('is not known where the table is empty', () => {
    expect(fileSystemOf('/home', '')).toBeNull()
  })

  it.each(['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.sshfs', 'fuse.gvfsd-fuse', 'fuse.rclone', 'davfs'])(
    '%s is on the network',
    (type) => expect(isNetworkFileSystem(type)).toBe(true),
  )

  it.each([
    'ext4',
    'btrfs',
    'xfs',
    'tmpfs',
    'overlay',
    'vfat',
    'exfat',
    'ntfs3',
    'fuseblk',
    'fuse',
    'zfs',
    '9p',
    'ecryptfs',
  ])('%s is on this machine', (type) => expect(isNetworkFileSystem(type)).toBe(false))
})

describe('a path of Windows', () => {
  it.each([String.raw`\\server\share\shop`, String.raw`\\?\UNC\server\share`, '//server/share', String.raw`\\wsl$\x`])(
    '%s is on the network',
    (path) => expect(isNetworkPath(path)).toBe(true),
  )

  it.each([
    String.raw`C:\Users\Ana`,
    String.raw`\\?\C:\Users`,
    String.raw`\\.\pipe\x`,
    String.raw`Z:\shop`,
    '/home/ana',
  ])('%s is on this machine', (path) => expect(isNetworkPath(path)).toBe(false))
})

it('a folder of this machine is not refused', () => {
  expect(() => assertLocalFolder(tmpdir())).not.toThrow()
})
