// Run by kill.test.ts as a process of its own: puts two backups in the casebook's place by turns, until it is killed.
import { openCasebook } from '../../main/casebook/casebook.ts'
import { backupName } from '../../preload/contract/ids.ts'

const [file = '', backupsFolder = '', ...names] = process.argv.slice(2)
const opened = openCasebook({ file, backupsFolder, now: () => new Date(), log: () => undefined })
if (!opened.ok) throw new Error(opened.problem.code)
process.stdout.write('begun\n')
for (;;) {
  for (const name of names) {
    const restored = await opened.value.backups.restore(backupName.parse(name))
    if (!restored.ok) throw new Error(restored.problem.code)
  }
}
