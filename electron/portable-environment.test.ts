import { join } from 'node:path'
import { expect, it } from 'vitest'
import { portableEnvironment } from './portable-environment.ts'

it('keeps the shop of the portable program beside it', () => {
  expect(portableEnvironment({ PORTABLE_EXECUTABLE_DIR: '/stick' })).toMatchObject({
    REGULARS_HOME: join('/stick', 'Regulars-data'),
  })
})

it('leaves an installed program and a folder of the user’s own choice alone', () => {
  expect(portableEnvironment({ HOME: '/home/ana' })).toEqual({ HOME: '/home/ana' })
  expect(portableEnvironment({ PORTABLE_EXECUTABLE_DIR: '' })).not.toHaveProperty('REGULARS_HOME')
  expect(portableEnvironment({ PORTABLE_EXECUTABLE_DIR: '/stick', REGULARS_HOME: '/data' })).toMatchObject({
    REGULARS_HOME: '/data',
  })
})
