import { createStore } from '#renderer/engine/store.ts'

/** A file on its way to a card. It goes on when the card is closed meanwhile, and is seen again when it is opened. */
export type RunningUpload = {
  readonly key: string
  readonly customerId: number
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
  readonly stop: () => void
}

export const runningUploads = createStore<readonly RunningUpload[]>([])

export const putUpload = (upload: RunningUpload): void => {
  const others = runningUploads.get()
  const known = others.some(({ key }) => key === upload.key)
  runningUploads.set(known ? others.map((one) => (one.key === upload.key ? upload : one)) : [...others, upload])
}

export const endUpload = (key: string): void =>
  runningUploads.set(runningUploads.get().filter((upload) => upload.key !== key))
