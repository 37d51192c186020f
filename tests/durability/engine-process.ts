/** The engine in processes of their own, to be killed or to stand in each other's way. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const script = join(import.meta.dirname, 'saving-process.ts')

export type SavingProcess = {
  readonly child: ChildProcess
  /** What it has told so far: a kind and its values. */
  readonly said: readonly (readonly (string | number)[])[]
  /** SIGKILL, then the end of everything that it had written into the pipe. */
  kill(): Promise<void>
}

/** Starts a process that saves without end, and waits until it has opened the shop. */
export async function startSaving(folder: string, run: number): Promise<SavingProcess> {
  const child = spawn(process.execPath, [script, folder, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: (string | number)[][] = []
  const closed = once(child, 'close')
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      // The last line may be cut by the kill: it was not told then.
      if (!line.endsWith(']')) return
      said.push(JSON.parse(line) as (string | number)[])
      resolve()
    })
    child.once('close', () => reject(new Error('the process ended before it was ready')))
  })
  const kill = async () => {
    if (!child.kill('SIGKILL')) throw new Error('the process ended by itself')
    await closed
  }
  return { child, said, kill }
}
