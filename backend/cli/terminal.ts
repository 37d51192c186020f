/** Where the lines go and what the world around is; tests give their own. */
export type Terminal = {
  readonly env: NodeJS.ProcessEnv
  readonly folder: string
  readonly out: (line: string) => void
  readonly error: (line: string) => void
  /** Only where a person looks on: writes over what it wrote before. */
  readonly progress?: (line: string) => void
  readonly now: () => number
}
