// The casebook in a process of its own, to be killed: told by its parent which files to import, it says what it is doing, a line at a time.
import { createApp } from '../main/app.ts'
import { appDeps, dialogs } from './app-deps.ts'

const [dataFolder = '', ...files] = process.argv.slice(2)
const made = await createApp({ ...appDeps(dataFolder), dialogs: dialogs({ choosePacks: async () => files }) })
if (!made.ok) throw new Error(made.problem.code)
const app = made.value
app.listen(({ type }) => console.log(type))
console.log('open')
if (files.length > 0) {
  await app.call('library.import', { job: '01890000-0000-7000-8000-000000000000' })
  console.log('imported')
}
