import { app } from 'electron'

/** Longest wait for the engine's last backup: more than the host's own limit. Then the app goes all the same. */
export const quitWithinMs = 10_000

export type Quit = {
  /** True from the moment the app is on its way out: a stopped engine is no crash then. */
  readonly underWay: () => boolean
  /** The user started the app again while it was closing: it comes back once it has gone. */
  readonly comeBack: () => void
}

/** Lets the windows close at once, then holds the quit until the engine has closed, at most `quitWithinMs`. */
export function orderQuit(closeEngine: () => Promise<unknown>, withinMs = quitWithinMs): Quit {
  let state: 'running' | 'closing' | 'closed' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    const closed = closeEngine().catch(() => undefined)
    void Promise.race([closed, tooLong]).then(() => {
      clearTimeout(timer)
      state = 'closed'
      app.quit()
    })
  })
  return {
    underWay: () => state !== 'running',
    comeBack: () => app.relaunch(),
  }
}
