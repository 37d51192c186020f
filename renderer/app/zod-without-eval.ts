import { z } from 'zod'

// Zod's compiler probes `new Function`, which the content security policy refuses loudly. Imported before all else.
z.config({ jitless: true })
