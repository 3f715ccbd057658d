// A fake of Electron's session, which keeps what the shell sets on it: doors, permissions, certificates, spell-check.
import type { CallbackResponse, OnBeforeRequestListenerDetails, Session } from 'electron'
import { type Events, events, fake } from './fake-electron.ts'

export interface FakeSession {
  readonly session: Session
  readonly raise: Events['raise']
  /** Whether the session lets an address be fetched. */
  readonly fetches: (url: string) => boolean
  readonly requestsPermission: (permission: string, requestingUrl: string, isMainFrame: boolean) => boolean
  readonly hasPermission: (permission: string, requestingUrl: string, isMainFrame: boolean) => boolean
  readonly answers: (url: string) => Promise<Response>
  readonly trusts: () => number
  readonly device: () => boolean
  readonly spellChecks: () => boolean
}

/** A session that remembers its handlers, so that a test can ask each what it would answer. */
export function fakeSession(): FakeSession {
  const { on, once, raise } = events()
  const handlers: {
    before?: (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void
    request?: Parameters<Session['setPermissionRequestHandler']>[0]
    check?: Parameters<Session['setPermissionCheckHandler']>[0]
    device?: Parameters<Session['setDevicePermissionHandler']>[0]
    verify?: Parameters<Session['setCertificateVerifyProc']>[0]
    protocol?: Parameters<Session['protocol']['handle']>[1]
  } = {}
  let spellChecks = true
  const session = fake<Session>('session', {
    on,
    once,
    webRequest: fake<Session['webRequest']>('webRequest', {
      onBeforeRequest: ((_filter: unknown, listener: NonNullable<typeof handlers.before>) => {
        handlers.before = listener
      }) as Session['webRequest']['onBeforeRequest'],
    }),
    protocol: fake<Session['protocol']>('protocol', {
      handle: (_scheme, handler) => {
        handlers.protocol = handler
      },
    }),
    setPermissionRequestHandler: (handler) => {
      handlers.request = handler
    },
    setPermissionCheckHandler: (handler) => {
      handlers.check = handler
    },
    setDevicePermissionHandler: (handler) => {
      handlers.device = handler
    },
    setCertificateVerifyProc: (handler) => {
      handlers.verify = handler
    },
    setSpellCheckerEnabled: (on) => {
      spellChecks = on
    },
  })
  const given = <Value>(handler: Value | null | undefined, name: string): Value => {
    if (handler === null || handler === undefined) throw new Error(`no ${name} was set`)
    return handler
  }
  return {
    session,
    raise,
    fetches: (url) => {
      let cancelled = false
      given(handlers.before, 'onBeforeRequest')({ url } as never, (answer) => {
        cancelled = answer.cancel === true
      })
      return !cancelled
    },
    requestsPermission: (permission, requestingUrl, isMainFrame) => {
      let answer = true
      given(handlers.request, 'permission request handler')(
        null as never,
        permission as never,
        (value) => {
          answer = value
        },
        {
          requestingUrl,
          isMainFrame,
        } as never,
      )
      return answer
    },
    hasPermission: (permission, requestingUrl, isMainFrame) =>
      given(handlers.check, 'permission check handler')(null, permission as never, requestingUrl, { requestingUrl, isMainFrame } as never),
    answers: async (url) => given(handlers.protocol, 'protocol handler')({ url, method: 'GET' } as never),
    trusts: () => {
      let answer = 0
      given(handlers.verify, 'certificate verifier')({} as never, (value) => {
        answer = value
      })
      return answer
    },
    device: () => given(handlers.device, 'device handler')({} as never),
    spellChecks: () => spellChecks,
  }
}
