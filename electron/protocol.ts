import { protocol, type Session } from 'electron'
import { appHost, appScheme } from './app-origin.ts'

/** Before `ready`, and once only. No bypassCSP, no corsEnabled, no service workers: the page needs none of them. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page under app://regulars and nothing else. */
export function serveApp(session: Session, serve: (request: Request) => Promise<Response>): void {
  session.protocol.handle(appScheme, async (request) => {
    if (new URL(request.url).host !== appHost) {
      return new Response(null, { status: 404, headers: { 'x-content-type-options': 'nosniff' } })
    }
    return serve(request)
  })
}
