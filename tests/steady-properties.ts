/**
 * Property tests draw the same cases in every run, so that a run that fails fails again and nobody's change is refused
 * for a case it has nothing to do with. `REGULARS_FUZZ` (how many cases the longer ones try) draws others each time.
 */
import fc from 'fast-check'

if (process.env['REGULARS_FUZZ'] === undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_126 })
