// Which doors out of the window are open: tables.
import { describe, expect, test } from 'vitest'
import { decideOpening, mayFetch, mayHave, mayInspect, mayNavigate } from '../../main/shell/doors.ts'
import { appOrigin } from '../../main/shell/site.ts'

describe('the window', () => {
  test.each<[string, boolean, boolean]>([
    ['app://casebook/', true, true],
    ['app://casebook/index.html#/sheets', true, true],
    ['about:srcdoc', false, true],
    ['about:srcdoc', true, false],
    ['about:blank', true, false],
    ['app://print/1', true, false],
    ['https://example.com/', true, false],
    ['https://example.com/', false, false],
    ['file:///etc/passwd', true, false],
    ['data:text/html,hello', true, false],
    ['javascript:alert(1)', true, false],
    ['blob:app://casebook/123', true, false],
    ['', true, false],
  ])('to %s, in the main frame: %s, may go: %s', (url, mainFrame, may) => {
    expect(mayNavigate(url, mainFrame, appOrigin)).toBe(may)
  })

  test.each<[string, 'ask' | 'refuse']>([
    ['https://www.example.org/paper.pdf', 'ask'],
    ['http://www.example.org/', 'refuse'],
    ['https://bank.example@evil.example/', 'refuse'],
    ['mailto:clerk@example.org', 'refuse'],
    ['file:///C:/Windows/System32/calc.exe', 'refuse'],
    ['javascript:alert(1)', 'refuse'],
    ['ms-settings:', 'refuse'],
    ['nonsense', 'refuse'],
  ])('an address to open outside, %s: %s', (url, decision) => {
    expect(decideOpening(url)).toBe(decision)
  })

  test.each<[string, string, boolean, boolean]>([
    ['clipboard-sanitized-write', 'app://casebook/', true, true],
    ['clipboard-sanitized-write', 'app://casebook/', false, false],
    ['clipboard-sanitized-write', 'https://example.com/', true, false],
    ...['clipboard-read', 'media', 'geolocation', 'notifications', 'fullscreen', 'openExternal', 'midi', 'fileSystem', 'hid', 'usb', 'unknown'].map(
      (permission): [string, string, boolean, boolean] => [permission, 'app://casebook/', true, false],
    ),
  ])('permission %s from %s, main frame %s: %s', (permission, url, mainFrame, may) => {
    expect(mayHave(permission, url, mainFrame, appOrigin)).toBe(may)
  })

  test.each<[string, boolean]>([
    ['app://casebook/assets/a.js', true],
    ['data:image/png;base64,AAAA', true],
    ['app://print/1', false],
    ['https://example.com/', false],
    ['http://localhost:1234/', false],
    ['ws://example.com/', false],
    ['wss://casebook/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/bundled/x.js', false],
  ])('fetches %s: %s', (url, may) => {
    expect(mayFetch(url, appOrigin)).toBe(may)
  })

  test('fetches the developer’s tools only where they are offered', () => {
    expect(mayFetch('devtools://devtools/bundled/x.js', appOrigin, true)).toBe(true)
    expect(mayFetch('https://example.com/', appOrigin, true)).toBe(false)
  })

  test('can be looked into only while it is being worked on', () => {
    expect(mayInspect(true)).toBe(false)
    expect(mayInspect(false)).toBe(true)
  })
})
