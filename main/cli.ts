// The `casebook` command: prints the library's structure, answers queries, reads packs in, and checks the databases.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { searchRequest } from '../preload/contract/model/search.ts'
import { failed, ok, problemWords, type Result } from '../preload/contract/result.ts'
import { checkFile } from './casebook/backups/verify.ts'
import { migrations } from './casebook/db/migrations/index.ts'
import { importPacks } from './corpus/import-packs.ts'
import { findWaiting } from './corpus/reading-again.ts'
import { type Corpus, openCorpus } from './corpus/store/corpus.ts'
import { holdPacks } from './corpus/store/held.ts'
import { openLibrary } from './corpus/store/library.ts'
import { printedPack } from './corpus/structure/evaluation.ts'
import { takingHere } from './corpus/take-pack.ts'
import { answerQuery, explainQuery, openEngine } from './search/engine.ts'
import { indexCorpus } from './search/index-corpus.ts'

const usage = `usage: casebook COMMAND [--corpus FILE] [--data FOLDER]
  structure                     prints every pack held, as JSON
  search QUERY… [--limit N]     prints the passages found, best first
  search --why QUERY… [--limit N]
                                prints how the query was read and what each score is made of
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

// Whoever reads this may have read enough.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 1))

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

function open(file: string): Corpus {
  const opened = openCorpus(file)
  return opened.ok ? opened.value : stop(`${file}: ${problemWords[opened.problem.code]}`)
}

const asked = z.object({ id: z.union([z.string(), z.number()]), query: z.string() })

/** A line of questions read; null where it is none. */
function questionOf(line: string): z.infer<typeof asked> | null {
  try {
    return asked.parse(JSON.parse(line))
  } catch {
    return null
  }
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
      const question = questionOf(line)
      // A line that is no question gets its answer too: the next ones are still to come.
      print(
        JSON.stringify(question ? { id: question.id, ...answer(question.query) } : { id: null, hits: [], error: 'not a line of {"id", "query"}' }),
      )
    }
  } else if (flag('--why')) for (const line of explainQuery(engine, words.join(' '), limit)) print(line)
  else {
    const request = searchRequest.parse({ query: words.join(' '), limit })
    const found = engine.ask(request)
    print(`${found.total} found in ${found.packsSearched} packs, ${found.milliseconds.toFixed(1)} ms${found.widened ? `. ${found.widened}` : ''}`)
    for (const group of found.groups) for (const hit of group.hits) print(`\n${hit.citation}\n  ${hit.snippet.text.replace(/\s+/g, ' ')}`)
  }
  engine.close()
}

async function importFiles(): Promise<void> {
  if (library === undefined || words.length === 0) stop(usage)
  const file = library as string
  mkdirSync(dirname(file), { recursive: true })
  const { library: store } = openLibrary(file, () => new Date())
  const again = findWaiting({
    library: file,
    held: () => store.packs().map(({ id }) => id),
    take: takingHere(store),
    inTurn: (work) => work(),
    onChange: () => undefined,
    onKept: () => process.stderr.write(`${problemWords['library-put-aside']} It is in ${dirname(file)}\n`),
    log: (event, detail) => process.stderr.write(`${event} ${detail}\n`),
  })
  await again.goOn()
  const held = holdPacks([open(corpusFile), store])
  const { signal } = new AbortController()
  const outcome = await importPacks({ files: words, held, library: store, waiting: again.waiting, signal, onStep: (step) => print(step) })
  store.close()
  indexCorpus(file)
  for (const { title } of outcome.added) print(`added: ${title}`)
  for (const { file, why } of outcome.refused) print(`refused: ${file}: ${why}`)
  process.exitCode = outcome.refused.length > 0 ? 1 : 0
}

/** Looks at a casebook without writing: nothing is made where none is, and an older one is not brought up to date. */
function checkCasebook(file: string): Result<string> {
  if (!existsSync(file)) return failed('not-found', `there is none in ${dirname(file)}`)
  const checked = checkFile(file, migrations.length)
  if (!checked.ok) return failed(checked.problem.code, problemWords[checked.problem.code])
  const { version, rows } = checked.value
  const held = `${rows.get('note') ?? 0} notes, ${rows.get('sheet') ?? 0} sheets, removed ones among them`
  return ok(version < migrations.length ? `${held}; of an older version, which the casebook brings up to date when it is next opened` : held)
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
  if (well) {
    const engine = openEngine(corpora)
    const found = engine.ask(searchRequest.parse({ query: 'committee', limit: 1 }))
    print(`${found.total > 0 ? 'well' : 'not well'}: search: ${found.total} passages found for "committee"`)
    well &&= found.total > 0
    engine.close()
  }
  if (data !== undefined) {
    const checked = checkCasebook(resolve(data, 'casebook.sqlite'))
    print(checked.ok ? `well: casebook: ${checked.value}` : `not well: casebook: ${checked.problem.detail}`)
    well &&= checked.ok
  }
  process.exitCode = well ? 0 : 1
}

switch (command) {
  case 'structure':
    print(
      JSON.stringify({
        packs: corpora.map(open).flatMap((corpus) =>
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
