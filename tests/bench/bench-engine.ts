import { createEngine, type Engine } from '#backend/engine.ts'

/** The engine in this process, as the command line has it. */
export const createBenchEngine = (dataFolder: string): Engine =>
  createEngine({ dataFolder, door: 'cli', version: 'bench', now: Date.now, url: null, log: () => undefined })
