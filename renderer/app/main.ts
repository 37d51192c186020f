import './zod-without-eval.ts'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './tokens.css'
import './base.css'
import { takeAccessToken } from '#renderer/engine/access-token.ts'

// At once: whatever the address becomes while the rest is loaded, the key is kept.
takeAccessToken()

// The build puts shared code into files that run before this one: only what is asked for here runs after Zod was told.
await import('./start.tsx')
