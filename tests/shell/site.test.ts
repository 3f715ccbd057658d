// What the window may be given: a table of addresses, ours and hostile ones.
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerRequest, appOrigin, siteHeaders, windowPolicy } from '../../main/shell/site.ts'

const root = join(sep, 'somewhere', 'out', 'renderer')
const site = { origin: appOrigin, root }

describe('a request of the window', () => {
  test.each([
    ['app://casebook/', 'index.html', 'text/html; charset=utf-8'],
    ['app://casebook', 'index.html', 'text/html; charset=utf-8'],
    ['app://casebook/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://casebook/assets/index-1a2b.js', 'assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://casebook/assets/index.css?v=1#top', 'assets/index.css', 'text/css; charset=utf-8'],
    ['app://casebook/assets/source%20serif.woff2', 'assets/source serif.woff2', 'font/woff2'],
    ['app://casebook/a/../assets/x.svg', 'assets/x.svg', 'image/svg+xml'],
    ['app://casebook/..%2Frenderer/index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s is answered with a file of the window', (url, file, type) => {
    const answer = answerRequest(url, 'GET', site)
    expect(answer).toMatchObject({ status: 200, file: join(root, file) })
    expect(answer.headers['Content-Type']).toBe(type)
  })

  test.each([
    ['app://casebook/../../../etc/passwd.txt', 200, 'dots are folded by the address itself and stay inside'],
    ['app://casebook/%2e%2e/%2e%2e/secret.txt', 200, 'encoded dots are folded too'],
    ['app://casebook/..%2f..%2fsecret.txt', 404, 'an encoded slash leads out'],
    ['app://casebook/%2e%2e%2f%2e%2e%2fsecret.json', 404, 'so do encoded dots with it'],
    ['app://casebook/..%2frenderer-other/index.html', 404, 'a sister folder with the same beginning'],
    ['app://casebook/assets', 404, 'a folder'],
    ['app://casebook/assets/', 404, 'a folder with a slash'],
    ['app://casebook/assets%2f..', 404, 'the folder itself'],
    ['app://casebook/app.exe', 404, 'a kind of file that no window is made of'],
    ['app://casebook/casebook.sqlite', 404, 'a database'],
    ['app://casebook/index.html%00.png', 400, 'a null byte'],
    ['app://casebook/%E0%A4%A', 400, 'what cannot be decoded'],
    ['app://other/index.html', 400, 'another host'],
    ['app://casebook.evil/index.html', 400, 'a host that begins like ours'],
    ['app://user:word@casebook/index.html', 400, 'a name and password'],
    ['https://casebook/index.html', 400, 'another scheme'],
    ['file:///etc/passwd', 400, 'a file'],
    ['not an address', 400, 'no address'],
  ])('%s gives %i: %s', (url, status) => {
    const answer = answerRequest(url, 'GET', site)
    expect(answer.status).toBe(status)
    if (answer.file !== null) expect(answer.file.startsWith(root + sep)).toBe(true)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', ''])('%s is not a method the site has', (method) => {
    expect(answerRequest('app://casebook/', method, site)).toMatchObject({ status: 405, file: null })
  })

  test('HEAD is answered with the headers alone', () => {
    expect(answerRequest('app://casebook/', 'HEAD', site)).toMatchObject({ status: 200, file: null })
  })

  test('whatever the path, no file outside the folder is ever named', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'a.js', 'C:', '%00', 'x.txt'), fc.string()))
    fc.assert(
      fc.property(pieces, fc.constantFrom('/', '%2f', ''), (parts, between) => {
        const { status, file } = answerRequest(`app://casebook/${parts.join(between)}`, 'GET', site)
        expect([200, 400, 404]).toContain(status)
        if (file !== null) expect(file.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('every answer', () => {
  test.each(['app://casebook/', 'app://casebook/none.exe', 'app://other/', 'nonsense'])('carries the policy and its companions: %s', (url) => {
    expect(answerRequest(url, 'GET', site).headers).toMatchObject(siteHeaders)
  })

  test('the policy lets nothing inline run, nothing be framed by others and nothing be fetched elsewhere', () => {
    expect(windowPolicy).toContain("default-src 'none'")
    expect(windowPolicy).not.toMatch(/unsafe|https?:|\*|blob:/)
    for (const directive of ['script-src', 'style-src', 'connect-src']) expect(windowPolicy).toMatch(new RegExp(`${directive} 'self'(;|$)`))
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'worker-src']) expect(windowPolicy).toContain(`${directive} 'none'`)
  })

  test('the features a page could ask the computer for are refused by header as well', () => {
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'clipboard-read'])
      expect(siteHeaders['Permissions-Policy']).toContain(`${feature}=()`)
  })
})
