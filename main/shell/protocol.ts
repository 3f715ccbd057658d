// Gives the window its own files under `app://casebook`, as `site.ts` decides.
import { readFile } from 'node:fs/promises'
import type { CustomScheme, Session } from 'electron'
import { answerRequest, missingFile, type Site } from './site.ts'

/** The scheme's rights: an origin like https has, and nothing that goes round the content policy. To be registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    codeCache: true,
  },
}

/** Answers one request with a file's bytes, or a refusal without any. */
export async function respond(url: string, method: string, site: Site): Promise<Response> {
  const answer = answerRequest(url, method, site)
  if (answer.file === null) return new Response(null, { status: answer.status, headers: answer.headers })
  try {
    return new Response(new Uint8Array(await readFile(answer.file)), { status: answer.status, headers: answer.headers })
  } catch {
    return new Response(null, { status: missingFile.status, headers: missingFile.headers })
  }
}

/** Serves the site to the pages of a session. */
export function serveSite({ protocol }: Pick<Session, 'protocol'>, site: Site): void {
  protocol.handle('app', (request) => respond(request.url, request.method, site))
}
