// Runs the project's tools as child processes for `npm test` and `npm run check`: never through a shell, always with this Node.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Ended {
  readonly code: number
  /** What it printed, where it was kept. */
  readonly output: string
  readonly seconds: number
}

/** A tool's entry file in node_modules, run with this Node. */
export const tool = (path: string, ...words: readonly string[]): readonly string[] => [resolve(root, 'node_modules', path), ...words]

/** Runs Node on an entry. With `show` its output goes straight to ours, else it is kept. Nothing is read from our input. */
export function run(words: readonly string[], options: { readonly show: boolean; readonly env?: Readonly<Record<string, string>> }): Promise<Ended> {
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(process.execPath, [...words], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', (text: string) => {
        output += text
      })
    }
    const end = (code: number): void => done({ code, output, seconds: (performance.now() - started) / 1000 })
    child.on('error', (fault) => {
      output += fault.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
