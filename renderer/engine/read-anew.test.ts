import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readAnew } from './read-anew.ts'

let client: QueryClient
let stored: string
/** Readings under way, the first one first; each answers with what was stored when it was asked. */
let answers: (() => void)[]
beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  stored = 'old'
  answers = []
})
afterEach(() => client.clear())

const options = {
  queryKey: ['agenda'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => {
    const seen = stored
    return new Promise<string>((resolve, reject) => {
      answers.push(() => resolve(seen))
      signal.addEventListener('abort', () => reject(new Error('aborted')))
    })
  },
}
const answerAll = () => answers.splice(0).forEach((answer) => answer())
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

it('begins a first reading again that was asked before the change', async () => {
  const observer = new QueryObserver(client, options)
  const stop = observer.subscribe(() => undefined)
  expect(answers).toHaveLength(1)
  stored = 'new'
  readAnew(client)
  expect(answers).toHaveLength(2)
  answerAll()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('new'))
  expect(observer.getCurrentResult().error).toBeNull()
  stop()
})

it('reads again what is looked at and has an answer', async () => {
  const observer = new QueryObserver(client, options)
  const stop = observer.subscribe(() => undefined)
  answerAll()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('old'))
  stored = 'new'
  readAnew(client, { queryKey: ['agenda'] })
  expect(observer.getCurrentResult().data).toBe('old')
  answerAll()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('new'))
  stop()
})

it('leaves a reading that nobody looks at, but takes its answer for old', async () => {
  const asked = client.fetchQuery(options)
  stored = 'new'
  readAnew(client)
  expect(answers).toHaveLength(1)
  answerAll()
  expect(await asked).toBe('old')
  await settle()
  const again = client.fetchQuery(options)
  answerAll()
  expect(await again).toBe('new')
})

it('leaves alone what the change doesn’t touch', async () => {
  const observer = new QueryObserver(client, options)
  const stop = observer.subscribe(() => undefined)
  readAnew(client, { queryKey: ['others'] })
  expect(answers).toHaveLength(1)
  answerAll()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('old'))
  stop()
})
