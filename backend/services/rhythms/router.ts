import { shopOs } from '#backend/procedures.ts'
import { correctRhythm, takeBackCorrection } from './correct-rhythm.ts'
import { rhythmEvidence } from './evidence.ts'
import { keepUpNow, refitNow, rhythmParameters } from './parameters.ts'

export const rhythmsRouter = {
  evidence: shopOs.rhythms.evidence.handler(({ input, context: { shop } }) => rhythmEvidence(shop, input)),
  correct: shopOs.rhythms.correct.handler(({ input, context: { shop } }) => correctRhythm(shop, input)),
  takeBackCorrection: shopOs.rhythms.takeBackCorrection.handler(({ input, context: { shop } }) =>
    takeBackCorrection(shop, input),
  ),
  parameters: shopOs.rhythms.parameters.handler(({ context: { shop } }) => rhythmParameters(shop)),
  keepUp: shopOs.rhythms.keepUp.handler(({ context: { shop }, signal }) => keepUpNow(shop, signal)),
  refit: shopOs.rhythms.refit.handler(({ context: { shop }, signal }) => refitNow(shop, signal)),
}
