import { os } from '#backend/procedures.ts'

export const filesRouter = {
  begin: os.files.begin.handler(({ input, context }) => ({
    fileId: context.engine.files.begin(input.name, input.bytes),
  })),
  append: os.files.append.handler(({ input, context }) => ({
    received: context.engine.files.append(input.fileId, input.offset, Buffer.from(input.base64, 'base64')),
  })),
  read: os.files.read.handler(({ input, context }) => {
    const { chunk, done, name, bytes } = context.engine.files.read(input.fileId, input.offset)
    return { base64: chunk.toString('base64'), done, name, bytes }
  }),
  discard: os.files.discard.handler(({ input, context }) => ({
    discarded: context.engine.files.discard(input.fileId),
  })),
}
