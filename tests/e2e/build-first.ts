import { allParts, buildParts } from '#build/build-parts.ts'

/** The tests drive the built page and the built engine: both are made anew where a source is younger. */
export default function buildFirst(): void {
  buildParts(allParts)
}
