import type { TestEngine } from '#backend/testing/test-engine.ts'

type Input = Parameters<TestEngine['client']['exports']['run']>[0]

/** An export with its bytes. */
export async function exportedFile(engine: TestEngine, input: Input) {
  for await (const event of await engine.client.exports.run(input))
    if (event.kind === 'done') {
      const { content } = engine.state.files.whole(event.fileId)
      return { ...event, content, text: content.toString('utf8') }
    }
  throw new Error('no file')
}
