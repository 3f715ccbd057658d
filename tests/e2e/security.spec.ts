// That nothing hostile in the window gets anywhere: over the bridge, by navigation, by new windows, by permissions, by its own script.
import type { CasebookBridge } from '../../preload/contract/bridge.ts'
import { expect, test } from './app.ts'

/** As the window sees it; with names and inputs that its types forbid. */
type AnyBridge = { readonly call: (name: unknown, input?: unknown) => ReturnType<CasebookBridge['call']> }

test.describe('over the bridge', () => {
  const hostile: readonly (readonly [what: string, name: unknown, input: unknown, code: string])[] = [
    ['a call nobody has', 'app.runCommand', { command: 'rm' }, 'call-unknown'],
    ['a name from every object', 'constructor', {}, 'call-unknown'],
    ['the name of a prototype', '__proto__', {}, 'call-unknown'],
    ['a name that is no text', { name: 'app.about' }, {}, 'call-unknown'],
    ['no input', 'reader.open', null, 'call-malformed'],
    ['a number for a key', 'reader.open', { pack: 7 }, 'call-malformed'],
    ['a list for an object', 'reader.open', [], 'call-malformed'],
    ['a field nobody knows', 'app.about', { path: '/etc/passwd' }, 'call-malformed'],
    ['a path for a backup', 'backup.restore', { backup: '../../../etc/passwd' }, 'call-malformed'],
    ['a statement for a backup', 'backup.restore', { backup: "casebook-1.sqlite'; DROP TABLE notes; --" }, 'call-malformed'],
    ['a key that is no UUID', 'notes.write', { note: "1' OR '1'='1", comment: 'x' }, 'call-malformed'],
    ['a size that is not one', 'settings.write', { textSize: 1e9 }, 'call-malformed'],
    ['not a number', 'settings.write', { textSize: Number.NaN }, 'call-malformed'],
    ['a selection backwards', 'notes.make', { selection: { passage: 'p', from: 9, to: 2 }, kind: 'note' }, 'call-malformed'],
    ['a pack that is a path', 'reader.open', { pack: '../../casebook' }, 'pack-not-held'],
    ['a pack that is a statement', 'reader.open', { pack: "x'; DELETE FROM packs; --" }, 'pack-not-held'],
  ]

  test('hostile calls are refused in a Result, and the casebook goes on', async ({ casebook }) => {
    const before = await casebook.ask('library.list', {})
    for (const [what, name, input, code] of hostile) {
      const ask = ([asked, given]: readonly [unknown, unknown]) => (window as unknown as { readonly casebook: AnyBridge }).casebook.call(asked, given)
      const answer = await casebook.page.evaluate(ask, [name, input] as const)
      expect.soft(answer, what).toMatchObject({ ok: false, problem: { code } })
    }
    expect(await casebook.ask('library.list', {})).toEqual(before)
  })

  test('a call too long, too wide, too deep or in a circle is refused before anything reads it', async ({ casebook }) => {
    const codes = await casebook.page.evaluate(async () => {
      const { call } = (window as unknown as { readonly casebook: AnyBridge }).casebook
      let deep: unknown = 'end'
      for (let level = 0; level < 60; level += 1) deep = { deep }
      const circle: Record<string, unknown> = {}
      circle['self'] = circle
      const inputs: readonly unknown[] = [
        { query: 'x'.repeat(6_000_000) },
        { query: 'x', kinds: Array.from({ length: 150_000 }, () => 'minutes') },
        deep,
        circle,
        new Uint8Array(1000),
      ]
      const answers = await Promise.all(inputs.map((input) => call('search.ask', input)))
      return answers.map((answer) => (answer.ok ? 'answered' : answer.problem.code))
    })
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'call-malformed'))
    expect((await casebook.call('app.about', {})).ok).toBe(true)
  })

  test('a value that cannot be carried is a problem, not a fault', async ({ casebook }) => {
    const answer = await casebook.page.evaluate(() =>
      (window as unknown as { readonly casebook: AnyBridge }).casebook.call('app.about', { run: () => 1 }),
    )
    expect(answer).toMatchObject({ ok: false })
  })

  test('the bridge holds two functions, cannot be changed, and is all there is', async ({ casebook }) => {
    const seen = await casebook.page.evaluate(() => {
      const bridge: unknown = Reflect.get(window, 'casebook')
      const changed = Reflect.set(window, 'casebook', { call: () => 'mine' }) && Reflect.get(window, 'casebook') !== bridge
      const inner = Reflect.set(bridge as object, 'call', () => 'mine')
      return {
        members: Object.keys(bridge as object).toSorted(),
        changed,
        inner,
        others: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      }
    })
    expect(seen).toEqual({ members: ['call', 'listen'], changed: false, inner: false, others: [] })
  })

  test('a frame inside the window has no bridge', async ({ casebook }) => {
    const inFrame = await casebook.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<p>inside</p>'
      await new Promise((done) => {
        frame.addEventListener('load', done, { once: true })
        document.body.append(frame)
      })
      return frame.contentWindow === null ? 'no frame' : typeof Reflect.get(frame.contentWindow, 'casebook')
    })
    expect(inFrame).toBe('undefined')
  })
})

test.describe('in the window', () => {
  test('navigating away is refused, however it is tried', async ({ casebook }) => {
    const { page } = casebook
    const home = page.url()
    await page.evaluate(() => Reflect.set(window, 'stillHere', true))
    const tries: readonly (() => void)[] = [
      () => window.location.assign('https://example.com/'),
      () => window.location.replace('http://127.0.0.1:9/'),
      () => window.location.assign('data:text/html,away'),
      () => window.location.assign('about:blank'),
      () => {
        const link = document.createElement('a')
        link.href = 'https://example.com/'
        document.body.append(link)
        link.click()
        link.remove()
      },
      () => {
        const form = document.createElement('form')
        form.action = 'https://example.com/'
        form.method = 'post'
        document.body.append(form)
        form.submit()
        form.remove()
      },
      () => {
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = '0;url=https://example.com/'
        document.head.append(refresh)
      },
    ]
    for (const attempt of tries) {
      await page.evaluate(attempt).catch(() => undefined)
      await page.waitForTimeout(150)
    }
    expect(page.url()).toBe(home)
    expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true)
    expect((await casebook.call('app.about', {})).ok).toBe(true)
  })

  test('a second window never opens', async ({ casebook }) => {
    const { page } = casebook
    await page.evaluate(() => {
      window.open('https://example.com/')
      window.open('about:blank')
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    })
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect((await casebook.call('app.about', {})).ok).toBe(true)
  })

  test('the computer’s devices and senses are refused', async ({ casebook }) => {
    const answers = await casebook.page.evaluate(async () => {
      const outcome = async (ask: () => Promise<unknown>): Promise<string> => {
        try {
          return String(await ask())
        } catch (fault) {
          return fault instanceof Error ? fault.name : 'refused'
        }
      }
      const place = () =>
        new Promise((done, fail) => {
          navigator.geolocation.getCurrentPosition(done, () => fail(new DOMException('', 'NotAllowedError')))
        })
      return {
        place: await outcome(place),
        camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await outcome(() => navigator.clipboard.readText()),
        notifications: await outcome(() => Notification.requestPermission()),
      }
    })
    expect(answers).toMatchObject({ place: 'NotAllowedError', clipboard: 'NotAllowedError', notifications: 'denied' })
    // Where there is no camera at all, that is what is said first: what counts is that the question is never put to the member.
    for (const answer of [answers.camera, answers.microphone]) expect(['NotAllowedError', 'NotFoundError']).toContain(answer)
    expect(['NotAllowedError', 'InvalidStateError', 'NotSupportedError']).toContain(answers.screen)
    const states = await casebook.page.evaluate(() =>
      Promise.all(
        ['camera', 'microphone', 'geolocation', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    )
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  test('no text becomes a program', async ({ casebook }) => {
    const ran = await casebook.page.evaluate(async () => {
      const faults: string[] = []
      const tries: readonly (() => unknown)[] = [() => new Function('return 1')(), () => Reflect.get(window, 'eval')('1')]
      // The test itself comes in by a door that the policy does not guard; what a timer calls is the page's own doing.
      await new Promise<void>((done) => {
        setTimeout(() => {
          for (const attempt of tries) {
            try {
              attempt()
              faults.push('ran')
            } catch (fault) {
              faults.push(fault instanceof Error ? fault.name : 'refused')
            }
          }
          done()
        })
      })
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="none.png" onerror="window.ranHandler = true"><style>body { outline: 7px solid red }</style>'
      document.body.append(holder)
      const link = document.createElement('a')
      link.href = 'javascript:window.ranLink = true'
      document.body.append(link)
      link.click()
      await new Promise((done) => setTimeout(done, 300))
      const marks = ['ranInline', 'ranHandler', 'ranLink'].filter((mark) => mark in window)
      const outline = getComputedStyle(document.body).outlineWidth
      for (const element of [script, holder, link]) element.remove()
      return { faults, marks, styled: outline === '7px' }
    })
    expect(ran).toEqual({ faults: ['EvalError', 'EvalError'], marks: [], styled: false })
  })
})
