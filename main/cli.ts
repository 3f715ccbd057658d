// The `casebook` command: prints the library's structure, answers queries, reads packs in, and checks the databases.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { searchRequest } from '../preload/contract/model/search.ts'
import { problemWords } from '../preload/contract/result.ts'
import { openCasebook } from './casebook/casebook.ts'
import { importPacks } from './corpus/import-packs.ts'
import { createCorpus, openCorpus } from './corpus/store/corpus.ts'
import { holdPacks } from './corpus/store/held.ts'
import { printedPack } from './corpus/structure/evaluation.ts'
import { answerQuery, openEngine } from './search/engine.ts'
import { indexCorpus } from './search/index-corpus.ts'

const usage = `usage: casebook COMMAND [--corpus FILE] [--data FOLDER]
  structure                     prints every pack held, as JSON
  search QUERY… [--limit N]     prints the passages found, best first
  search --stdin [--limit N]    answers {"id", "query"} lines with {"id", "ms", "hits"} lines
  import FILE… --data FOLDER    reads files as packs into the library in FOLDER
  check [--data FOLDER]         opens every database and says what is well`

const words = process.argv.slice(2)
const option = (name: string): string | undefined => {
  const at = words.indexOf(name)
  return at < 0 ? undefined : words.splice(at, 2)[1]
}
const flag = (name: string): boolean => {
  const at = words.indexOf(name)
  if (at >= 0) words.splice(at, 1)
  return at >= 0
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const stop = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

const bundled = option('--corpus') ?? resolve(import.meta.dirname, '../resources/made/corpus.sqlite')
const corpusFile = existsSync(bundled) ? bundled : resolve(import.meta.dirname, '../../resources/made/corpus.sqlite')
const data = option('--data')
const library = data === undefined ? undefined : resolve(data, 'library.sqlite')
const corpora = [corpusFile, ...(library !== undefined && existsSync(library) ? [library] : [])]
const limit = Math.max(1, Math.min(2000, Number(option('--limit') ?? 10) || 10))
const command = words.shift()

function openAll() {
  return corpora.map((file) => {
    const opened = openCorpus(file)
    return opened.ok ? opened.value : stop(`${file}: ${problemWords[opened.problem.code]}`)
  })
}

async function search(): Promise<void> {
  const engine = openEngine(corpora)
  const answer = (query: string): { ms: number; hits: readonly { text: string }[] } => {
    const started = performance.now()
    const hits = answerQuery(engine, query, limit)
    return { ms: performance.now() - started, hits }
  }
  if (flag('--stdin')) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue
      const { id, query } = JSON.parse(line) as { id: string; query: string }
      print(JSON.stringify({ id, ...answer(String(query)) }))
    }
  } else {
    const request = searchRequest.parse({ query: words.join(' '), limit })
    const found = engine.ask(request)
    print(`${found.total} found in ${found.packsSearched} packs, ${found.milliseconds.toFixed(1)} ms${found.widened ? `. ${found.widened}` : ''}`)
    for (const group of found.groups) for (const hit of group.hits) print(`\n${hit.citation}\n  ${hit.snippet.text.replace(/\s+/g, ' ')}`)
  }
  engine.close()
}

async function importFiles(): Promise<void> {
  if (library === undefined || words.length === 0) stop(usage)
  const store = createCorpus(library as string)
  const held = holdPacks([...openAll(), store])
  const outcome = await importPacks({ files: words, held, library: store, signal: new AbortController().signal, onStep: (step) => print(step) })
  store.close()
  indexCorpus(library as string)
  for (const { title } of outcome.added) print(`added: ${title}`)
  for (const { file, why } of outcome.refused) print(`refused: ${file}: ${why}`)
  process.exitCode = outcome.refused.length > 0 ? 1 : 0
}

function check(): void {
  let well = true
  for (const file of corpora) {
    const opened = openCorpus(file)
    if (opened.ok) {
      const packs = opened.value.packs()
      print(`well: ${file}: ${packs.length} packs, ${packs.reduce((sum, pack) => sum + pack.passageCount, 0)} passages`)
      opened.value.close()
    } else {
      well = false
      print(`not well: ${file}: ${problemWords[opened.problem.code]}`)
    }
  }
  const engine = openEngine(corpora)
  const found = engine.ask(searchRequest.parse({ query: 'committee', limit: 1 }))
  print(`${found.total > 0 ? 'well' : 'not well'}: search: ${found.total} passages found for "committee"`)
  well &&= found.total > 0
  engine.close()
  if (data !== undefined) {
    const folder = resolve(data)
    const opened = openCasebook({
      file: resolve(folder, 'casebook.sqlite'),
      backupsFolder: resolve(folder, 'backups'),
      now: () => new Date(),
      log: () => undefined,
    })
    const checked = opened.ok ? opened.value.check() : opened
    print(
      checked.ok
        ? `well: casebook: ${checked.value.notes} notes, ${checked.value.sheets} sheets`
        : `not well: casebook: ${problemWords[checked.problem.code]}`,
    )
    well &&= checked.ok
    if (opened.ok) opened.value.close()
  }
  process.exitCode = well ? 0 : 1
}

switch (command) {
  case 'structure':
    print(
      JSON.stringify({
        packs: openAll().flatMap((corpus) =>
          corpus
            .packs()
            .flatMap(({ id }) => corpus.content(id) ?? [])
            .map(printedPack),
        ),
      }),
    )
    break
  case 'search':
    await search()
    break
  case 'import':
    await importFiles()
    break
  case 'check':
    check()
    break
  default:
    stop(usage)
}
