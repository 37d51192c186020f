/** `npm run build [-- renderer|desktop …]`: the page, and the bundles of the desktop app. */
import { allParts, buildParts, type Part } from './build-parts.ts'

const named = process.argv.slice(2) as Part[]
buildParts(named.length === 0 ? allParts : named)
