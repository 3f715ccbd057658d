// That nothing leaves the window for the network, however it is tried, and that its own address gives its own files only.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './app.ts'

test.describe('to the network', () => {
  let server: Server
  const reached: string[] = []
  test.beforeAll(async () => {
    server = createServer((request, answer) => {
      reached.push(request.url ?? '')
      answer.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }).end('reached')
    })
    server.on('upgrade', (request, socket) => {
      reached.push(`socket ${request.url}`)
      socket.destroy()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  test.afterAll(() => server.close())

  test('nothing gets out: not by fetch, picture, script, style, frame, socket, beacon or event stream', async ({ casebook }) => {
    const { port } = server.address() as AddressInfo
    const outcomes = await casebook.page.evaluate(async (host) => {
      const url = `http://${host}`
      const outcome = async (attempt: () => Promise<unknown>): Promise<string> => {
        const late = new Promise((_, fail) => setTimeout(() => fail(new Error('nothing came')), 1000))
        return Promise.race([attempt(), late]).then(
          () => 'reached',
          () => 'refused',
        )
      }
      const element = (name: string, members: Readonly<Record<string, string>>) => () =>
        new Promise((done, fail) => {
          const one = Object.assign(document.createElement(name), members)
          one.addEventListener('load', () => (name === 'iframe' ? fail(new Error('an empty frame')) : done(null)))
          one.addEventListener('error', fail)
          document.body.append(one)
          setTimeout(() => one.remove(), 900)
        })
      const connection = (open: () => EventTarget) => () =>
        new Promise((done, fail) => {
          const one = open()
          one.addEventListener('open', done)
          one.addEventListener('error', fail)
        })
      const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
        fetch: () => fetch(`${url}/fetch`),
        blindFetch: () => fetch(`${url}/blind`, { mode: 'no-cors' }),
        post: () => fetch(`${url}/post`, { method: 'POST', body: 'the words of a note', mode: 'no-cors', keepalive: true }),
        picture: element('img', { src: `${url}/picture.png` }),
        script: element('script', { src: `${url}/script.js` }),
        module: () => import(/* @vite-ignore */ `${url}/module.js`),
        style: element('link', { rel: 'stylesheet', href: `${url}/style.css` }),
        prefetch: element('link', { rel: 'prefetch', href: `${url}/prefetch` }),
        frame: element('iframe', { src: `${url}/frame` }),
        plugin: element('object', { data: `${url}/object` }),
        socket: connection(() => new WebSocket(`ws://${host}/socket`)),
        events: connection(() => new EventSource(`${url}/events`)),
        worker: async () => new Worker(`${url}/worker.js`),
        face: () => new FontFace('Away', `url(${url}/face.woff2)`).load(),
      }
      navigator.sendBeacon(`${url}/beacon`, 'the words of a note')
      return Object.fromEntries(await Promise.all(Object.entries(attempts).map(async ([name, attempt]) => [name, await outcome(attempt)])))
    }, `127.0.0.1:${port}`)
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([])
    await casebook.page.waitForTimeout(300)
    expect(reached).toEqual([])
  })

  test('the window’s own address gives its own files and no other', async ({ casebook }) => {
    const statuses = await casebook.page.evaluate(async () => {
      const paths = ['index.html', '../package.json', '..%2f..%2fpackage.json', '..%2fmain%2findex.js', 'casebook.sqlite', 'none.js']
      return Promise.all(paths.map(async (path) => `${path} ${(await fetch(path)).status}`))
    })
    expect(statuses).toEqual([
      'index.html 200',
      '../package.json 404',
      '..%2f..%2fpackage.json 404',
      '..%2fmain%2findex.js 404',
      'casebook.sqlite 404',
      'none.js 404',
    ])
  })

  test('opening the casebook asks for nothing outside and reports no fault', async ({ casebook }) => {
    await casebook.page.waitForLoadState('networkidle')
    const addresses = await casebook.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).host))
    expect(new Set(addresses)).toEqual(new Set([new URL(casebook.page.url()).host]))
    expect(casebook.faults).toEqual([])
  })
})
