// Run by kill.test.ts as a process of its own: writes a comment every 50 ms and says each one only when the casebook has answered.
import { openCasebook } from '../../main/casebook/casebook.ts'
import { anchor } from './anchor.ts'

const [file = '', backupsFolder = '', round = ''] = process.argv.slice(2)
const opened = openCasebook({ file, backupsFolder, now: () => new Date(), log: () => undefined })
if (!opened.ok) {
  process.stdout.write(`refused ${opened.problem.code}\n`)
  process.exit(1)
}
const { notes, backups } = opened.value
let count = 0

const write = (): void => {
  const comment = `${round}:${count} ${'typed word by word '.repeat(1 + (count % 200))}`
  const made = notes.make({ anchor: anchor(), kind: 'note', comment })
  if (!made.ok) throw new Error(made.problem.code)
  count += 1
  // A change to what is there already, as when a comment grows while it is typed.
  const longer = notes.write(made.value.id, { comment: `${comment}!` })
  if (!longer.ok) throw new Error(longer.problem.code)
  process.stdout.write(`${made.value.id} ${round}:${count - 1}\n`)
}

write()
setInterval(write, 50)
// Backups go on meanwhile, so that the end may come in the middle of one.
setInterval(() => void backups.make('asked for'), 120)
