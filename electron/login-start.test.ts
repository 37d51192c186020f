import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autostartEntry, loginStartOf, type LoginStartGiven } from './login-start.ts'
import { answers, called, resetFake } from './testing/fake-electron.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

let home = ''
beforeEach(() => {
  resetFake()
  home = mkdtempSync(join(tmpdir(), 'regulars-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const given = (more: Partial<LoginStartGiven> = {}): LoginStartGiven => ({
  platform: 'linux',
  env: {},
  home,
  executable: '/opt/Regulars/regulars',
  isPackaged: true,
  ...more,
})
const start = (more: Partial<LoginStartGiven> = {}) => {
  const found = loginStartOf(given(more))
  if (found === null) throw new Error('not offered')
  return found
}

describe('starting with the computer', () => {
  it.each<[string, Partial<LoginStartGiven>]>([
    ['where it isn’t installed', { isPackaged: false }],
    ['from a stick', { env: { PORTABLE_EXECUTABLE_DIR: 'E:\\' } }],
    ['with a data folder named for this one start', { env: { REGULARS_HOME: '/mnt/data' } }],
  ])('is not offered %s', (_where, more) => expect(loginStartOf(given(more))).toBeNull())

  it('is an entry in the autostart folder on Linux, gone when it is switched off', () => {
    const { isOn, turn } = start()
    const folder = join(home, '.config', 'autostart')
    expect(isOn()).toBe(false)
    turn(true)
    expect(isOn()).toBe(true)
    expect(readdirSync(folder)).toEqual(['app.regulars.desktop'])
    expect(readFileSync(join(folder, 'app.regulars.desktop'), 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['[Desktop Entry]', 'Type=Application', 'Exec="/opt/Regulars/regulars" --hidden']),
    )
    turn(false)
    expect([isOn(), readdirSync(folder)]).toEqual([false, []])
    turn(false)
  })

  it('lies where XDG_CONFIG_HOME says, and names the AppImage itself', () => {
    const config = join(home, 'config')
    start({ env: { XDG_CONFIG_HOME: config, APPIMAGE: '/home/ana/Regulars.AppImage' } }).turn(true)
    const text = readFileSync(join(config, 'autostart', 'app.regulars.desktop'), 'utf8')
    expect(text).toContain('Exec="/home/ana/Regulars.AppImage" --hidden')
    expect(existsSync(join(home, '.config'))).toBe(false)
  })

  it('is off where the desktop’s own settings switched it off', () => {
    const { isOn, turn } = start()
    turn(true)
    const file = join(home, '.config', 'autostart', 'app.regulars.desktop')
    writeFileSync(file, readFileSync(file, 'utf8').replace('enabled=true', 'enabled=false'))
    expect(isOn()).toBe(false)
    turn(true)
    expect(isOn()).toBe(true)
  })

  it('quotes what a shell or a desktop would take for something else', () => {
    expect(autostartEntry('/home/a b/100%/"x"$y')).toContain('Exec="/home/a b/100%%/\\\\"x\\\\"\\\\$y" --hidden')
  })

  it('is asked of Windows with the argument that keeps the window away', () => {
    const { isOn, turn, wasUsed } = start({ platform: 'win32' })
    turn(true)
    expect(called('setLoginItemSettings')).toEqual([[{ openAtLogin: true, args: ['--hidden'] }]])
    answers.login = { openAtLogin: true, executableWillLaunchAtLogin: true, wasOpenedAtLogin: false }
    expect(isOn()).toBe(true)
    // Switched off in the task manager.
    answers.login = { openAtLogin: true, executableWillLaunchAtLogin: false, wasOpenedAtLogin: false }
    expect(isOn()).toBe(false)
    expect([wasUsed(['regulars', '--hidden']), wasUsed(['regulars'])]).toEqual([true, false])
  })

  it('is asked of macOS, which tells by itself who started the program', () => {
    const { turn, wasUsed } = start({ platform: 'darwin' })
    turn(true)
    turn(false)
    expect(called('setLoginItemSettings')).toEqual([[{ openAtLogin: true }], [{ openAtLogin: false }]])
    expect(wasUsed(['regulars'])).toBe(false)
    answers.login = { openAtLogin: true, executableWillLaunchAtLogin: false, wasOpenedAtLogin: true }
    expect(wasUsed(['regulars'])).toBe(true)
  })
})
